import type { Plan } from '@xinban/core/compose/plan'
import type { Fact, PaperSource } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { datesAround } from './history.ts'

/** What has to be said while a year in between has no published calendar. */
export const PROVISIONAL =
  '期限跨入的年度尚未公布放假安排，以上日期暂按星期一至星期五计算，公布后以重新计算的日期为准。'

/** True where somebody promised less than the legal limits. */
export function isPromised(plan: Plan): boolean {
  return !plan.items.every((item) => plan.limits.withoutPromise.includes(item.id))
}

/** A date as it was told before and as it is now. */
export function moved(before: string, now: string): string {
  return before === now ? `${chineseDate(now)}（不变）` : `由${chineseDate(before)}变更为${chineseDate(now)}`
}

/**
 * What an event did to the dates: of one item (null: of none), then of the whole; each before and after. Promised dates
 * only where there is a promise.
 */
export function dateFacts({ events, plan }: PaperSource, seq: number, item: string | null): Fact[] {
  const { before, now } = datesAround(events, seq)
  const [old, next] = item === null ? [] : [before.parts[item], now.parts[item]]
  const own = item !== null && !plan.limits.withoutPromise.includes(item)
  return [
    ...(old && next ? [['本事项法定期限', moved(old.legal, next.legal)] as const] : []),
    ...(old && next && own ? [['本事项承诺期限', moved(old.effective, next.effective)] as const] : []),
    ['整件法定期限', moved(before.legal, now.legal)],
    ...(isPromised(plan) ? [['整件承诺期限', moved(before.effective, now.effective)] as const] : []),
  ]
}

/** The hint at dates that may move with a calendar to come; none where all years are known. */
export function provisionalHint({ events }: PaperSource, seq: number): string[] {
  return datesAround(events, seq).now.provisional ? [PROVISIONAL] : []
}
