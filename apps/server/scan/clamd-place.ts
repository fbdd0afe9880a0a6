/** Where clamd listens: a unix socket of this machine, or a TCP port. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number }

/** Reads `/run/clamav/clamd.ctl`, `host:3310` or `[::1]:3310`; null where it is none of these. */
export function readClamdPlace(text: string): ClamdPlace | null {
  if (text.startsWith('/')) return { path: text }
  const [, six, four, digits] = /^(?:\[([0-9a-fA-F:]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? []
  const host = six ?? four
  const port = Number(digits)
  return host && port > 0 && port <= 65_535 ? { host, port } : null
}
