import type { Case } from '../case.ts'
import type { EventBody, Permit } from '../event.ts'
import { earliestEnd } from '../licence.ts'

/** The permit of an item on the issued licence; undefined where it is not on it. */
export function permitOf(theCase: Case, item: string): Permit | undefined {
  return theCase.licence?.permits.find((permit) => permit.item === item)
}

/** A new version of the licence with one permit changed; the others stay as they are (R-COM-4). */
export function licenceChange(
  theCase: Case,
  item: string,
  change: Partial<Permit>,
  because: 'revoked' | 'renewed',
): EventBody[] {
  const { licence } = theCase
  if (!licence) return []
  const permits = licence.permits.map((permit) => (permit.item === item ? { ...permit, ...change } : permit))
  const valid = permits.filter((permit) => permit.revokedOn === undefined)
  const validUntil = earliestEnd(valid)
  return [{ type: 'licence_changed', version: licence.version + 1, permits, validUntil, because }]
}
