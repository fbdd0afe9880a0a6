import { isLicenceNumber } from '../identifiers/licence-number.ts'

/**
 * What a status list tells of a licence's version: that it does not count any more (revoked, cancelled or replaced), that it
 * is suspended, that a newer one has replaced it (W3C Bitstring Status List 1.0, `statusPurpose`).
 */
export const statusPurposes = ['revocation', 'suspension', 'refresh'] as const
export type StatusPurpose = (typeof statusPurposes)[number]

/** Entries of a list at least, so that asking for one says nothing about whose it is (Bitstring Status List 1.0, 3.1). */
const LEAST = 131_072

/** The form of a list's name: the year of the licences and the version that it is about. */
export const listPattern = /^(\d{4})-([1-9]\d{0,4})$/

/**
 * Where a version of a licence stands: in the list of its year and version, at its serial number. Undefined where the number
 * is none of a licence.
 */
export function statusPlace(number: string, version: number): { list: string; index: number } | undefined {
  if (!isLicenceNumber(number)) return undefined
  return { list: `${number.slice(8, 12)}-${version}`, index: Number(number.slice(12, 18)) }
}

/** The bits of a list with these entries set, the first bit leftmost. */
export function statusBits(indices: Iterable<number>): Uint8Array {
  const set = [...indices]
  const most = set.reduce((longest, index) => Math.max(longest, index + 1), LEAST)
  const bytes = new Uint8Array(Math.ceil(most / 8))
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7))
  return bytes
}

/** True where the entry is set; a list that is too short for it says no. */
export function isSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0
}
