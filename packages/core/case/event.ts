import type { Answers } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type { AfterEvent, ConditionSet } from './after/events.ts'
import type { DeliveryEvent } from './delivery/events.ts'
import type { LifeEvent } from './life/events.ts'
import type { Handling, Letter, PromiseEvent } from './promises/events.ts'
import type { TimeEvent } from './time/events.ts'

/** A file that an applicant handed in for one material of the plan. */
export interface CaseFile {
  readonly id: string
  /** The plan's material (or family) that it is for. */
  readonly material: string
  readonly name: string
  readonly mime: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** One point of a correction notice: which field or paper, and what is wrong with it. */
export interface Mark {
  readonly kind: 'field' | 'material'
  readonly id: string
  readonly note: string
}

/** What the surveyors found at one checkpoint. */
export interface Finding {
  readonly checkpoint: string
  readonly passed: boolean
  readonly note: string
}

export interface Surveyor {
  readonly id: string
  readonly name: string
}

/** How a case ended. `partly`: some permits granted, some refused (R-COM-9). */
export type Outcome = 'granted' | 'partly' | 'refused'

/** Why acceptance was refused (R-ACC-1). */
export const refusalGrounds = {
  not_required: { zh: '依法不需要取得行政许可', en: 'No permit is required by law' },
  not_competent: { zh: '依法不属于本行政机关职权范围', en: 'Not within this authority’s powers' },
} as const
export type RefusalGround = keyof typeof refusalGrounds

/** A permit on the licence: its own number and validity (R-COM-1). Dates are YYYY-MM-DD; null: no end stated. */
export interface Permit {
  readonly item: string
  readonly number: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly revokedOn?: string
  /** Not to be used from the first to the last day (暂停); null: until it is lifted. */
  readonly suspended?: { readonly from: string; readonly until: string | null }
  /** The first day after its validity, once the system has marked it (届满). */
  readonly expiredOn?: string
  readonly cancelledOn?: string
}

/** What happened to a case. Times stand in the envelope; dates here are Shanghai dates. */
export type EventBody = CaseEventBody | TimeEvent | PromiseEvent | AfterEvent | DeliveryEvent | LifeEvent

/** From the application to the licence. */
type CaseEventBody =
  | {
      readonly type: 'opened'
      readonly service: string
      readonly edition: string
      readonly answers: Answers
      readonly applicant: { readonly id: string; readonly name: string }
      readonly items: readonly {
        readonly id: string
        readonly authority: string
        readonly after: readonly string[]
      }[]
    }
  | {
      readonly type: 'submitted'
      readonly number: string
      readonly form: FormData
      readonly files: readonly CaseFile[]
      readonly committed: boolean
      readonly handling?: Handling
      readonly letters?: readonly Letter[]
    }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'correction_requested'; readonly marks: readonly Mark[] }
  | { readonly type: 'correction_answered'; readonly form: FormData; readonly files: readonly CaseFile[] }
  | {
      readonly type: 'accepted'
      readonly acceptedOn: string
      readonly due: Due
      /** By silence: on the day of receipt (R-ACC-2). */
      readonly deemed?: true
    }
  | { readonly type: 'acceptance_refused'; readonly ground: RefusalGround; readonly reason: string }
  | {
      readonly type: 'survey_recorded'
      readonly surveyedOn: string
      readonly surveyors: readonly Surveyor[]
      readonly findings: readonly Finding[]
      readonly note: string
    }
  | {
      readonly type: 'part_granted'
      readonly item: string
      readonly note: string
      readonly conditions?: readonly ConditionSet[]
    }
  | { readonly type: 'part_refused'; readonly item: string; readonly reasons: string }
  | { readonly type: 'part_lapsed'; readonly item: string; readonly because: string }
  | { readonly type: 'concluded'; readonly outcome: Outcome; readonly note: string }
  | {
      readonly type: 'licence_issued'
      readonly number: string
      readonly version: number
      readonly permits: readonly Permit[]
      readonly validUntil: string | null
      /** The last day for handing it over (R-DEC-5). */
      readonly handOverBy?: string
    }

export type EventType = EventBody['type']

/** Due dates as the applicant was told last; `legal` and `effective` (promised where there is a promise) for case and parts. */
export interface Due {
  readonly legal: string
  readonly effective: string
  /** True while a year in between has no published calendar. */
  readonly provisional: boolean
  readonly parts: Readonly<Record<string, { readonly legal: string; readonly effective: string }>>
}

/** Who did it, in which role. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** One link of a case's history; `seq` counts from 1, `at` is an instant in UTC. */
export interface CaseEvent {
  readonly seq: number
  readonly at: string
  readonly actor: Actor
  readonly body: EventBody
}
