/** What of the inbox is shown: a kind of task, a light, or both. */
export interface Wanted {
  readonly kind?: string
  readonly light?: string
}

/** Reads it from the address. */
export function wantedFrom(query: URLSearchParams): Wanted {
  const kind = query.get('kind')
  const light = query.get('light')
  return { ...(kind && { kind }), ...(light && { light }) }
}

/** The address of the inbox with this choice, on its first page. */
export function inboxPath(wanted: Wanted): string {
  const query = new URLSearchParams({ ...wanted }).toString()
  return query === '' ? '/desk' : `/desk?${query}`
}
