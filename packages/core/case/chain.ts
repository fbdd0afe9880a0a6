import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What one link of a case's history says; `actor` and `body` as they are stored, their personal members sealed. */
export interface Link {
  readonly seq: number
  /** An instant as `Date.prototype.toISOString` writes it. */
  readonly at: string
  readonly actor: unknown
  readonly body: unknown
}

/** JSON with sorted keys and no spaces: the same text whatever a database did with key order and number format. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/** SHA-256 of a text, in hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** What the first link of a case follows: bound to the case's id, so that no history fits another case. */
export function firstHash(caseId: string): string {
  return digest(`case ${caseId}`)
}

/** A link as the one text that is hashed. */
export function linkText({ seq, at, actor, body }: Link): string {
  return canonicalJson({ seq, at, actor, body })
}

/** The hash of a link (SHA-256, hex): covers the link before it and so the whole history up to here. */
export function linkHash(previous: string, link: Link): string {
  return digest(previous + linkText(link))
}
