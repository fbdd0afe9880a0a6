import type { Item, Limits, Span } from '../catalogue/schema.ts'
import type { After } from './approval.ts'
import type { Plan } from './plan.ts'

const WORKING_DAYS_A_MONTH = 21

/**
 * A span as a number of working days, for comparing figures only: a calendar day is 5/7 of one (rounded up), a month
 * is 21. Due dates are never computed with it; they come from the calendar.
 */
export function toWorkingDays({ amount, unit }: Span): number {
  switch (unit) {
    case 'workday':
      return amount
    case 'calendar_day':
      return Math.ceil((amount * 5) / 7)
    case 'month':
      return amount * WORKING_DAYS_A_MONTH
  }
}

/** The legal limit in working days (comparison only). */
export function legalDays({ legal }: Limits): number {
  return toWorkingDays(legal)
}

/** The promised limit where one is published and not later than the legal one, in working days (comparison only). */
export function effectiveDays({ legal, promised }: Limits): number {
  return Math.min(toWorkingDays(legal), toWorkingDays(promised ?? legal))
}

/** The longest chain of items that wait for each other; `stages` put every item after what it waits for. */
function longestChain(
  items: readonly Item[],
  after: After,
  stages: readonly (readonly string[])[],
  days: (limits: Limits) => number,
): number {
  const byId = new Map(items.map((item) => [item.id, item]))
  const end = new Map<string, number>()
  for (const id of stages.flat()) {
    const item = byId.get(id)
    const start = Math.max(0, ...(after.get(id) ?? []).map((before) => end.get(before) ?? 0))
    if (item) end.set(id, start + days(item.limits))
  }
  return Math.max(0, ...end.values())
}

/** The limits of the plan in working days; joint handling ends within 45 of them (R-DEC-2). */
export function limitsOf(
  items: readonly Item[],
  after: After,
  stages: readonly (readonly string[])[],
): Plan['limits'] {
  return {
    joint: { amount: 45, unit: 'workday' },
    legal: longestChain(items, after, stages, legalDays),
    effective: longestChain(items, after, stages, effectiveDays),
    withoutPromise: items.filter((item) => item.limits.promised === null).map((item) => item.id),
  }
}
