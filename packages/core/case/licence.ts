import { addYears, previousDay } from '../clock/local-date.ts'
import type { Plan, PlanItem } from '../compose/plan.ts'
import type { Case } from './case.ts'
import type { Outcome, Permit } from './event.ts'

/** How a case ends once every part is decided (R-COM-9: the catalogue says what one refusal does to the rest). */
export function outcomeOf(theCase: Case, plan: Plan): Outcome {
  const granted = theCase.parts.filter((part) => part.decision === 'granted').length
  if (granted === theCase.parts.length) return 'granted'
  if (granted === 0 || plan.licence.partial === 'refuse_all') return 'refused'
  return 'partly'
}

function permitOf(item: PlanItem, number: string, from: string): Permit {
  const until = item.validity.years ? previousDay(addYears(from, item.validity.years)) : null
  return { item: item.id, number, validFrom: from, validUntil: until }
}

/** The permits that stand on the composite licence: granted, and part of it by the catalogue (R-COM-1). */
export function permitsOf(theCase: Case, plan: Plan, licenceNumber: string, from: string): Permit[] {
  const granted = new Set(theCase.parts.flatMap((part) => (part.decision === 'granted' ? [part.item] : [])))
  return plan.items
    .filter((item) => item.onLicence && granted.has(item.id))
    .map((item, index) => permitOf(item, `${licenceNumber}-${String(index + 1).padStart(2, '0')}`, from))
}

/** The licence as a whole ends when its first permit ends (R-COM-3); null where no permit states an end. */
export function earliestEnd(permits: readonly Permit[]): string | null {
  const ends = permits.flatMap((permit) => permit.validUntil ?? []).sort()
  return ends[0] ?? null
}
