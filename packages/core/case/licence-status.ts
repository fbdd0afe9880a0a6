/** What of a permit its status depends on; a licence issued before a mark existed does not have it. */
export interface PermitMarks {
  readonly validFrom: string
  readonly validUntil: string | null
  readonly suspended?: { readonly from: string; readonly until: string | null } | null
  readonly revokedOn?: string | null
  readonly cancelledOn?: string | null
  readonly expiredOn?: string | null
}

/** `not_yet`: before its first day. */
export type PermitStatus = 'valid' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'not_yet'

/** The whole licence in its newest version; one that has a newer version is `replaced`, whatever the day. */
export type LicenceStatus = 'valid' | 'suspended' | 'expired' | 'revoked' | 'cancelled'

/** True until something ended a permit for good: revocation, cancellation, or the end of validity as it was marked. */
export function stands({ revokedOn, cancelledOn, expiredOn }: PermitMarks): boolean {
  return !revokedOn && !cancelledOn && !expiredOn
}

/** What a permit is on a day (YYYY-MM-DD); a revoked one stays revoked, also where it was cancelled after. */
export function permitStatus(permit: PermitMarks, today: string): PermitStatus {
  const { validFrom, validUntil, suspended } = permit
  if (permit.revokedOn) return 'revoked'
  if (permit.cancelledOn) return 'cancelled'
  if (permit.expiredOn || (validUntil !== null && validUntil < today)) return 'expired'
  if (today < validFrom) return 'not_yet'
  const isSuspended =
    suspended && suspended.from <= today && (suspended.until === null || today <= suspended.until)
  return isSuspended ? 'suspended' : 'valid'
}

function endedOn({ revokedOn, cancelledOn, expiredOn }: PermitMarks): string {
  return revokedOn || cancelledOn || expiredOn || ''
}

/** What status lists have to tell of a version of a licence; null: nothing. */
export type LicenceMark = 'ended' | 'suspended' | null

/** The permit that ended last; an earlier one tells nothing of how the whole ended. */
function lastToEnd(permits: readonly PermitMarks[]): PermitMarks | undefined {
  return permits.toSorted((a, b) => (endedOn(a) < endedOn(b) ? -1 : 1)).at(-1)
}

/**
 * What status lists have to tell of a version: `ended`, by revocation or cancellation, for good; `suspended`: every permit that stands
 * has a suspension, `licenceStatus` says on which days. Null: it counts, until its own date.
 */
export function licenceMark(permits: readonly PermitMarks[]): LicenceMark {
  const standing = permits.filter(stands)
  if (standing.length > 0) return standing.every((one) => one.suspended) ? 'suspended' : null
  const last = lastToEnd(permits)
  return last?.revokedOn || last?.cancelledOn ? 'ended' : null
}

/**
 * What the whole licence is on a day. While a permit stands it ends with its own date, that of the first permit to end
 * (R-COM-3), after which a new version goes on without that permit (R-COM-4); it is suspended when every permit that
 * stands is. Where none stands any more, it is what the last one ended as.
 */
export function licenceStatus(
  licence: { readonly permits: readonly PermitMarks[]; readonly validUntil: string | null },
  today: string,
): LicenceStatus {
  const { permits, validUntil } = licence
  const standing = permits.filter(stands)
  const last = lastToEnd(permits)
  if (standing.length === 0 && last) {
    const ended = permitStatus(last, today)
    return ended === 'revoked' || ended === 'cancelled' ? ended : 'expired'
  }
  if (validUntil !== null && validUntil < today) return 'expired'
  return standing.length > 0 && standing.every((one) => permitStatus(one, today) === 'suspended')
    ? 'suspended'
    : 'valid'
}
