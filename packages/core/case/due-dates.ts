import type { Span } from '../catalogue/schema.ts'
import { addSpan, type Calendar } from '../clock/calendar.ts'
import type { Plan, PlanItem } from '../compose/plan.ts'
import type { Due } from './event.ts'

interface Reached {
  date: string
  provisional: boolean
}

function later(a: Reached, b: Reached): Reached {
  return a.date >= b.date ? a : b
}

/** Due date of every item along its chain: a part that needs another's result counts from that one's due date. */
function along(
  plan: Plan,
  calendar: Calendar,
  acceptedOn: string,
  spanOf: (item: PlanItem) => Span,
): Map<string, Reached> {
  const due = new Map<string, Reached>()
  const byId = new Map(plan.items.map((item) => [item.id, item]))
  for (const id of plan.approval.stages.flat()) {
    const item = byId.get(id)
    if (!item) continue
    const start = item.after.reduce<Reached>((at, before) => later(at, due.get(before) ?? at), {
      date: acceptedOn,
      provisional: false,
    })
    const end = addSpan(calendar, start.date, spanOf(item))
    due.set(id, { date: end.date, provisional: start.provisional || end.provisional })
  }
  return due
}

/**
 * Due dates of a case and its parts, fixed when it is accepted. Legal: each item's own limit along the chain, the
 * whole within 45 working days of joint handling (R-DEC-2) unless one item's own law gives longer. Effective: the
 * promised limit where one is published, never later than the legal one.
 */
export function dueDates(plan: Plan, calendar: Calendar, acceptedOn: string): Due {
  const legal = along(plan, calendar, acceptedOn, (item) => item.limits.legal)
  const effective = along(plan, calendar, acceptedOn, (item) => item.limits.promised ?? item.limits.legal)
  const start: Reached = { date: acceptedOn, provisional: false }
  const longestAlone = plan.items
    .map((item) => addSpan(calendar, acceptedOn, item.limits.legal))
    .reduce(later, start)
  const cap = later(addSpan(calendar, acceptedOn, plan.limits.joint), longestAlone)
  const capped = (reached: Reached): Reached => (reached.date > cap.date ? cap : reached)
  const ends = [...legal.values()].map(capped)
  const whole = ends.reduce(later, start)
  const promised = [...effective.values()].map(capped).reduce(later, start)
  const parts = plan.items.map((item) => {
    const last = capped(legal.get(item.id) ?? start)
    const aim = capped(effective.get(item.id) ?? start)
    return [item.id, { legal: last.date, effective: aim.date < last.date ? aim.date : last.date }] as const
  })
  return {
    legal: whole.date,
    effective: promised.date < whole.date ? promised.date : whole.date,
    provisional: whole.provisional,
    parts: Object.fromEntries(parts),
  }
}
