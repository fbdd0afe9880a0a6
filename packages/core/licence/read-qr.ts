import { isLicenceNumber } from '../identifiers/licence-number.ts'

/** What a scanned text is: a licence's code of this site, an address elsewhere, a bare number, or nothing of ours. */
export type ScannedQr =
  | { readonly kind: 'code'; readonly number: string | null; readonly code: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'nothing' }

const compactJws = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** Reads what a camera saw or somebody typed; `publicUrl` is the one address that a genuine code leads to. */
export function readQr(text: string, publicUrl: string): ScannedQr {
  const trimmed = text.trim()
  if (compactJws.test(trimmed)) return { kind: 'code', number: null, code: trimmed }
  if (isLicenceNumber(trimmed.toUpperCase())) return { kind: 'number', number: trimmed.toUpperCase() }
  if (!/^[a-z][a-z+.-]*:/i.test(trimmed) || !URL.canParse(trimmed)) return { kind: 'nothing' }
  const url = new URL(trimmed)
  // Names before an @ make an address look like another one.
  const same = url.origin === new URL(publicUrl).origin && url.username === '' && url.password === ''
  if (!same) return { kind: 'elsewhere', host: url.host || url.protocol }
  const number = /^\/l\/(\w+)\/?$/.exec(url.pathname)?.[1]?.toUpperCase()
  if (!number || !isLicenceNumber(number)) return { kind: 'nothing' }
  const code = url.hash.slice(1)
  return compactJws.test(code) ? { kind: 'code', number, code } : { kind: 'number', number }
}
