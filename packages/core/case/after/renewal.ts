import type { Span } from '../../catalogue/schema.ts'
import { type Calendar, subtractWorkdays } from '../../clock/calendar.ts'
import { addDays, addMonths, addYears, nextDay, previousDay } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import { problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import type { EventBody } from '../event.ts'
import { stands } from '../licence-status.ts'
import { anyone, ofPart, owner, type Rows } from '../rule.ts'
import { licenceChange, permitOf } from './licence-change.ts'
import type { Renewal } from './state.ts'

/** The request to renew an item's permit that nobody has decided yet. */
export function renewalOf(theCase: Case, item: string): Renewal | undefined {
  return theCase.renewals.find((one) => one.item === item && one.result === null)
}

/** The requests that nobody has decided yet, of permits that stand. */
export function openRenewals(theCase: Case): Renewal[] {
  return theCase.renewals.filter(({ item, result }) => {
    const permit = permitOf(theCase, item)
    return result === null && permit !== undefined && stands(permit)
  })
}

function before(calendar: Calendar, end: string, { amount, unit }: Span): string {
  if (unit === 'workday') return subtractWorkdays(calendar, end, amount).date
  return unit === 'month' ? addMonths(end, -amount) : addDays(end, -amount)
}

/** The first (null: any) and the last day for asking, before the end of validity (R-REN-1); null where it does not stand or has no end. */
export function renewalWindow(
  theCase: Case,
  plan: Plan,
  calendar: Calendar,
  item: string,
): { from: string | null; to: string; until: string } | null {
  const permit = permitOf(theCase, item)
  const until = permit?.validUntil
  const law = plan.law.items[item]?.renewal
  if (!permit || !stands(permit) || !until || !law) return null
  const from = law.earliest && before(calendar, until, law.earliest)
  return { from, to: before(calendar, until, law.latest), until }
}

/** The new end of validity: as many years again as the item gives, from the old end on. */
function renewedUntil(theCase: Case, plan: Plan, item: string): string | null {
  const until = permitOf(theCase, item)?.validUntil
  const years = plan.items.find((one) => one.id === item)?.validity.years
  return until && years ? previousDay(addYears(nextDay(until), years)) : null
}

function renewed(theCase: Case, plan: Plan, item: string, deemed: boolean): EventBody[] {
  const validUntil = renewedUntil(theCase, plan, item)
  if (validUntil === null) return []
  return [
    { type: 'permit_renewed', item, validUntil, deemed },
    ...licenceChange(theCase, item, 'renewed', (permit) => ({ ...permit, validUntil })),
  ]
}

function renewable(theCase: Case): string[] {
  const permits = theCase.licence?.permits ?? []
  return permits
    .filter((permit) => permit.validUntil !== null && stands(permit))
    .map((permit) => permit.item)
    .filter((item) => !renewalOf(theCase, item))
}

function underWay(theCase: Case): string[] {
  return openRenewals(theCase).map((one) => one.item)
}

export const renewalRows: Rows<'request_renewal' | 'decide_renewal' | 'deem_renewed'> = {
  request_renewal: {
    from: ['concluded'],
    by: ['applicant'],
    mine: owner,
    subjects: renewable,
    guard: ({ case: theCase, plan, calendar, today }, { item }) => {
      const window = renewalWindow(theCase, plan, calendar, item)
      if (!window) return problem('command-not-allowed')
      const { from, to } = window
      if ((from === null || today >= from) && today <= to) return null
      const detail = {
        zh: `可以申请延续的时间：${from ? `${from} 至` : '不迟于'} ${to}`,
        en: from ? `Renewal can be asked for from ${from} to ${to}` : `Renewal can be asked for until ${to}`,
      }
      return problem('renewal-window', { detail })
    },
    effect: ({ today }, { item, note }) => [{ type: 'renewal_requested', item, on: today, note }],
    basis: ['R-REN-1'],
  },
  decide_renewal: {
    from: ['concluded'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: underWay,
    guard: ({ case: theCase, today }, { item, granted, reasons }) => {
      const until = permitOf(theCase, item)?.validUntil
      // Once the validity has ended silence has renewed; it cannot be refused any more.
      if (!granted && until && today > until) return problem('deemed-renewed')
      return !granted && reasons === '' ? problem('reasons-missing') : null
    },
    effect: ({ case: theCase, plan }, { item, granted, reasons }) =>
      granted ? renewed(theCase, plan, item, false) : [{ type: 'renewal_refused', item, reasons }],
    basis: ['R-REN-1', 'R-DEC-4', 'R-COM-4'],
  },
  deem_renewed: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    subjects: underWay,
    guard: ({ case: theCase, today }, { item }) => {
      const until = permitOf(theCase, item)?.validUntil
      return until && today > until ? null : problem('not-due')
    },
    effect: ({ case: theCase, plan }, { item }) => renewed(theCase, plan, item, true),
    basis: ['R-REN-1'],
  },
}
