import type { Item, Limits, Span } from '../catalogue/schema.ts'
import { effectiveDays, legalDays } from '../catalogue/spans.ts'
import type { After } from './approval.ts'
import type { Plan } from './plan.ts'

export { effectiveDays, legalDays, toWorkingDays } from '../catalogue/spans.ts'

/** Joint handling ends within 45 working days (R-DEC-2). */
export const jointLimit: Span = { amount: 45, unit: 'workday' }

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

/** The limits of the plan in working days. */
export function limitsOf(
  items: readonly Item[],
  after: After,
  stages: readonly (readonly string[])[],
): Plan['limits'] {
  return {
    joint: jointLimit,
    legal: longestChain(items, after, stages, legalDays),
    effective: longestChain(items, after, stages, effectiveDays),
    withoutPromise: items.filter((item) => item.limits.promised === null).map((item) => item.id),
  }
}
