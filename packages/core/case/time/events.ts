import type { PauseKind } from '../../compose/plan-law.ts'
import type { Due, EventBody } from '../event.ts'

/** What happened to the clock of a case. Dates are YYYY-MM-DD in Shanghai. */
export type TimeEvent =
  | {
      readonly type: 'pause_started'
      readonly item: string
      readonly kind: PauseKind
      /** The day on which the applicant was told in writing (R-DEC-3). */
      readonly toldOn: string
      /** First and last day that are not counted. */
      readonly from: string
      readonly until: string
      readonly reasons: string
    }
  | { readonly type: 'pause_ended'; readonly item: string; readonly endedOn: string; readonly note: string }
  | {
      readonly type: 'hearing_offered'
      readonly item: string
      readonly required: boolean
      readonly requestBy: string
      readonly reasons: string
    }
  | {
      readonly type: 'hearing_requested'
      readonly item: string
      readonly holdBy: string
      readonly note: string
    }
  | {
      readonly type: 'hearing_announced'
      readonly item: string
      readonly date: string
      readonly place: string
      readonly host: { readonly id: string; readonly name: string }
    }
  | {
      readonly type: 'hearing_held'
      readonly item: string
      readonly heldOn: string
      readonly participants: string
      readonly record: string
    }
  | {
      readonly type: 'extension_asked'
      /** The part; null: the whole of joint handling. */
      readonly item: string | null
      /** Working days. */
      readonly days: number
      readonly reasons: string
    }
  | {
      readonly type: 'extension_decided'
      readonly item: string | null
      readonly granted: boolean
      readonly reasons: string
    }
  | {
      readonly type: 'due_changed'
      readonly due: Due
      /** The dates of the whole as they were told before. */
      readonly before: { readonly legal: string; readonly effective: string }
      /** The command that moved the dates, `apply_calendar` for a new year's notice. */
      readonly because: string
    }
  | { readonly type: 'deemed_withdrawn'; readonly because: 'correction' | 'owed' }

const types: Readonly<Record<TimeEvent['type'], true>> = {
  pause_started: true,
  pause_ended: true,
  hearing_offered: true,
  hearing_requested: true,
  hearing_announced: true,
  hearing_held: true,
  extension_asked: true,
  extension_decided: true,
  due_changed: true,
  deemed_withdrawn: true,
}

/** True for an event of this room. */
export function isTimeEvent(body: EventBody): body is TimeEvent {
  return Object.hasOwn(types, body.type)
}
