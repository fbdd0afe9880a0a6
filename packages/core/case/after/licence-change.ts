import type { Case } from '../case.ts'
import type { EventBody, Permit } from '../event.ts'
import { earliestEnd } from '../licence.ts'
import type { ChangedFacts } from '../licence-facts.ts'
import { stands } from '../licence-status.ts'
import type { VersionReason } from '../life/words.ts'

/** The permit of an item on the issued licence; undefined where it is not on it. */
export function permitOf(theCase: Case, item: string): Permit | undefined {
  return theCase.licence?.permits.find((permit) => permit.item === item)
}

/** A new version of the licence; it ends with the first of its permits that stand (R-COM-3, R-COM-4). */
export function newVersion(
  theCase: Case,
  because: VersionReason,
  change: (permit: Permit) => Permit,
  facts?: ChangedFacts,
): EventBody[] {
  const { licence } = theCase
  if (!licence) return []
  const permits = licence.permits.map(change)
  const validUntil = earliestEnd(permits.filter(stands))
  const version = licence.version + 1
  return [{ type: 'licence_changed', version, permits, validUntil, because, ...(facts && { facts }) }]
}

/** A new version of the licence with one permit changed; the others stay as they are (R-COM-4). */
export function licenceChange(
  theCase: Case,
  item: string,
  because: VersionReason,
  change: (permit: Permit) => Permit,
): EventBody[] {
  return newVersion(theCase, because, (permit) => (permit.item === item ? change(permit) : permit))
}
