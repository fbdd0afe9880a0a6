import type { LicenceClaims } from './licence-claims.ts'
import { isSet, type StatusPurpose, statusPlace } from './status-list.ts'

/** The lists that are known here, by list and purpose, and since when. */
export interface KnownLists {
  readonly bits: Readonly<Record<string, Readonly<Record<StatusPurpose, Uint8Array>>>>
  /** An instant. */
  readonly asOf: string
}

/**
 * What a genuine code is worth on a day as far as the known lists tell. `ended`: revoked or cancelled; `unlisted`: newer than
 * the lists, so that they say nothing about it.
 */
export type OfflineStatus = 'valid' | 'expired' | 'suspended' | 'ended' | 'replaced' | 'unlisted'

/** The status of a version on a day (YYYY-MM-DD). */
export function offlineStatus(claims: LicenceClaims, lists: KnownLists, today: string): OfflineStatus {
  const place = statusPlace(claims.n, claims.v)
  const bits = place && lists.bits[place.list]
  if (!bits) return 'unlisted'
  if (isSet(bits.refresh, place.index)) return 'replaced'
  if (isSet(bits.revocation, place.index)) return 'ended'
  if (isSet(bits.suspension, place.index)) return 'suspended'
  return claims.x !== null && claims.x < today ? 'expired' : 'valid'
}
