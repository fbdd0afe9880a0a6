import type { Span } from '../../catalogue/schema.ts'
import type { Calendar, CalendarDay } from '../../clock/calendar.ts'
import { toLocalDate } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import type { Case } from '../case.ts'
import { canonicalJson, digest } from '../chain.ts'
import type { CaseEvent, EventBody } from '../event.ts'
import { type ClockView, clockView } from './clock-view.ts'

/** What of an item decides about its clock. */
export interface ExportItem {
  readonly id: string
  /** The items whose result it needs first. */
  readonly after: readonly string[]
  readonly legal: Span
  readonly promised: Span | null
  /** The limit where the item is decided on a promise. */
  readonly onCommitment: Span | null
}

/** One event that moves a clock: without names, texts and form values. */
export interface ExportEvent {
  /** Its number in the history of the case. */
  readonly seq: number
  /** The day in Shanghai. */
  readonly on: string
  readonly type: EventBody['type']
  readonly data: Readonly<Record<string, unknown>>
  /** SHA-256 over the hash before and this event: no event can be changed alone. */
  readonly hash: string
}

/** A case's clock as a file that anybody can recompute (`npx xinban verify-clock`): no personal data. */
export interface ClockExport {
  readonly format: 'xinban-clock/1'
  readonly case: string
  readonly number: string | null
  readonly rules: readonly string[]
  readonly calendar: {
    readonly firstYear: number
    readonly lastYear: number
    readonly days: readonly CalendarDay[]
  }
  readonly joint: Span
  readonly lights: Plan['law']['lights']
  readonly items: readonly ExportItem[]
  readonly events: readonly ExportEvent[]
  /** The hash of the last event: none can be left out at the end. */
  readonly head: string
  readonly computed: ClockView
}

/** What stands behind the computation. */
const rules = ['行政许可法 42、45、82', '民法典 201–203', 'R-TIM-0', 'R-DEC-1', 'R-DEC-2', 'R-DEC-3'] as const

/** What of an event counts for the clock; null for all others. */
function timeOf(body: EventBody): Record<string, unknown> | null {
  switch (body.type) {
    case 'submitted':
      return { commitments: body.handling?.commitments ?? [] }
    case 'accepted':
      return { acceptedOn: body.acceptedOn }
    case 'pause_started':
      return { item: body.item, kind: body.kind, from: body.from, until: body.until }
    case 'pause_ended':
    case 'commitment_ended':
      return { item: body.item, endedOn: body.endedOn }
    case 'extension_asked':
      return { item: body.item, days: body.days }
    case 'extension_decided':
      return { item: body.item, granted: body.granted }
    case 'part_granted':
    case 'part_refused':
    case 'part_lapsed':
    case 'part_ended':
      return { item: body.item }
    case 'concluded':
    case 'withdrawn':
    case 'deemed_withdrawn':
      return {}
    default:
      return null
  }
}

function exportEvents(caseId: string, events: readonly CaseEvent[]): ExportEvent[] {
  let previous = digest(`clock ${caseId}`)
  return events.flatMap(({ seq, at, body }): ExportEvent[] => {
    const data = timeOf(body)
    if (!data) return []
    const event = { seq, on: toLocalDate(at), type: body.type, data }
    previous = digest(previous + canonicalJson(event))
    return [{ ...event, hash: previous }]
  })
}

/** The clock of a case with everything that it is made from; null before acceptance. */
export function clockExport(
  theCase: Case,
  plan: Plan,
  events: readonly CaseEvent[],
  calendar: Calendar,
  today: string,
): ClockExport | null {
  const computed = clockView(theCase, plan, calendar, today)
  if (!computed) return null
  const first = Number(computed.acceptedOn.slice(0, 4)) - 1
  const exported = exportEvents(theCase.id, events)
  const days = [...calendar.days.values()].filter((day) => Number(day.date.slice(0, 4)) >= first)
  return {
    format: 'xinban-clock/1',
    case: theCase.id,
    number: theCase.number,
    rules,
    calendar: { firstYear: calendar.firstYear, lastYear: calendar.lastYear, days },
    joint: plan.limits.joint,
    lights: plan.law.lights,
    items: plan.approval.stages.flat().flatMap((id) => {
      const item = plan.items.find((one) => one.id === id)
      if (!item) return []
      const { legal, promised } = item.limits
      const span = ({ amount, unit }: Span): Span => ({ amount, unit })
      return [
        {
          id,
          after: item.after,
          legal: span(legal),
          promised: promised && span(promised),
          onCommitment: plan.law.items[id] ? span(plan.law.items[id].commitment.decideWithin) : null,
        },
      ]
    }),
    events: exported,
    head: exported.at(-1)?.hash ?? '',
    computed,
  }
}
