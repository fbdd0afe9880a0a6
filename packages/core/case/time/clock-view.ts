import type { Calendar } from '../../clock/calendar.ts'
import { type LedgerDay, type LedgerPause, ledgerOf } from '../../clock/ledger.ts'
import { type Light, lightOf } from '../../clock/light.ts'
import { toLocalDate } from '../../clock/local-date.ts'
import { remainingWorkdays } from '../../clock/remaining.ts'
import type { Plan } from '../../compose/plan.ts'
import type { Case } from '../case.ts'
import { type CaseClock, clockOf, type Limit, type PartClock } from './case-clock.ts'

/** One limit with its last day, as people read it. Days are working days; negative: late. */
export interface LimitView {
  readonly due: string
  readonly provisional: boolean
  /** Working days that remain; null once the clock has stopped. */
  readonly remaining: number | null
}

/** The ledger of one clock: every calendar day with its reason, up to the last day or today. */
export interface LedgerView {
  readonly legal: LimitView
  readonly effective: LimitView
  /** The light of the nearer limit; null once the clock has stopped. */
  readonly light: Light | null
  /** True when the decision came, or would come now, after the legal limit. */
  readonly late: boolean
  readonly pauses: readonly LedgerPause[]
  readonly days: readonly LedgerDay[]
}

/** The ledger of a part, with the limits that it is made from. */
export interface PartLedger extends LedgerView {
  readonly item: string
  readonly start: string
  readonly started: boolean
  readonly stoppedOn: string | null
  readonly limits: { readonly legal: Limit; readonly effective: Limit }
}

/** The clocks of a case on a day: what GET /api/cases/{id}/clock shows. */
export interface ClockView {
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly acceptedOn: string
  readonly whole: LedgerView & { readonly joint: Limit; readonly stoppedOn: string | null }
  readonly parts: readonly PartLedger[]
}

interface Shown {
  readonly from: string
  readonly start: string
  readonly stoppedOn: string | null
  readonly pauses: readonly LedgerPause[]
  readonly unit: Limit['span']['unit']
  readonly legal: { readonly date: string; readonly provisional: boolean }
  readonly effective: { readonly date: string; readonly provisional: boolean }
}

function view(shown: Shown, plan: Plan, calendar: Calendar, today: string): LedgerView {
  const { from, start, stoppedOn, pauses, unit } = shown
  const remaining = (date: string) =>
    stoppedOn === null ? remainingWorkdays(calendar, today, date, pauses) : null
  const limit = ({ date, provisional }: Shown['legal']): LimitView => ({
    due: date,
    provisional,
    remaining: remaining(date),
  })
  const [legal, effective] = [limit(shown.legal), limit(shown.effective)]
  const last = today > legal.due ? today : legal.due
  return {
    legal,
    effective,
    light: effective.remaining === null ? null : lightOf(effective.remaining, plan.law.lights),
    late: (stoppedOn ?? today) > legal.due,
    pauses,
    days: ledgerOf(calendar, { from, start, to: stoppedOn ?? last, unit, pauses }),
  }
}

/** The day on which the whole stopped: concluded or withdrawn; null while it runs. */
function wholeStopped(theCase: Case): string | null {
  const at = theCase.conclusion?.at ?? theCase.withdrawn?.at ?? null
  return at && toLocalDate(at)
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function partLedger(
  clock: CaseClock,
  part: PartClock,
  stopped: string | null,
  plan: Plan,
  calendar: Calendar,
  today: string,
): PartLedger {
  const stoppedOn = earlier(part.stoppedOn, stopped)
  const { item, start, started, pauses, legal, effective } = part
  const shown = { from: clock.from, start, stoppedOn, pauses, unit: legal.span.unit, legal, effective }
  return {
    ...view(shown, plan, calendar, today),
    item,
    start,
    started,
    stoppedOn,
    limits: { legal, effective },
  }
}

/** The clocks of a case on a day, day by day; null before acceptance. */
export function clockView(theCase: Case, plan: Plan, calendar: Calendar, today: string): ClockView | null {
  const clock = clockOf(theCase, plan, calendar)
  if (!clock) return null
  const { from, whole } = clock
  const stoppedOn = wholeStopped(theCase)
  const { pauses, joint, legal, effective } = whole
  const shown = { from, start: from, stoppedOn, pauses, unit: 'workday' as const, legal, effective }
  return {
    asOf: today,
    acceptedOn: from,
    whole: { ...view(shown, plan, calendar, today), joint, stoppedOn },
    parts: clock.parts.map((part) => partLedger(clock, part, stoppedOn, plan, calendar, today)),
  }
}
