import type { Answers, Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type {
  Actor,
  CaseFile,
  Due,
  Finding,
  Mark,
  Outcome,
  Permit,
  RefusalGround,
  Surveyor,
} from './event.ts'

/** `waiting` for another part's result, `open`, or decided; `lapsed`: a part it needs was refused. */
export type PartStatus = 'waiting' | 'open' | 'granted' | 'refused' | 'lapsed'

/** One item of the case, with its own authority and its own small state. */
export interface Part {
  readonly item: string
  readonly authority: string
  readonly after: readonly string[]
  readonly decision: 'granted' | 'refused' | 'lapsed' | null
  readonly decidedAt: string | null
  readonly decidedBy: Actor | null
  /** Reasons of a refusal or lapse, note of a grant. */
  readonly reasons: string
}

/** A case: what its events add up to. Its status is derived, see `statusOf`. */
export interface Case {
  readonly id: string
  readonly version: number
  readonly service: string
  readonly edition: string
  readonly answers: Answers
  readonly applicant: { readonly id: string; readonly name: string }
  readonly openedAt: string
  readonly number: string | null
  readonly submittedAt: string | null
  readonly committed: boolean
  readonly form: FormData
  readonly files: readonly CaseFile[]
  readonly correction: {
    readonly requestedAt: string
    readonly by: Actor
    readonly marks: readonly Mark[]
    readonly answeredAt: string | null
  } | null
  readonly acceptance:
    | {
        readonly accepted: true
        readonly at: string
        readonly on: string
        readonly by: Actor
        readonly due: Due
      }
    | {
        readonly accepted: false
        readonly at: string
        readonly by: Actor
        readonly ground: RefusalGround
        readonly reason: string
      }
    | null
  readonly survey: {
    readonly at: string
    readonly on: string
    readonly surveyors: readonly Surveyor[]
    readonly findings: readonly Finding[]
    readonly note: string
  } | null
  readonly parts: readonly Part[]
  readonly conclusion: {
    readonly at: string
    readonly by: Actor
    readonly outcome: Outcome
    readonly note: string
  } | null
  readonly licence: {
    readonly number: string
    readonly version: number
    readonly issuedAt: string
    readonly permits: readonly Permit[]
    readonly validUntil: string | null
  } | null
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
}

/** The few statuses of a case (办件状态). */
export const statuses = [
  'draft',
  'submitted',
  'correcting',
  'accepted',
  'ready',
  'concluded',
  'not_accepted',
  'withdrawn',
] as const
export type Status = (typeof statuses)[number]

/** A part's state, derived: it waits while a part that it needs is not granted yet. */
export function partStatus(theCase: Case, part: Part): PartStatus {
  if (part.decision) return part.decision
  const waits = part.after.some((id) => theCase.parts.find((p) => p.item === id)?.decision !== 'granted')
  return waits ? 'waiting' : 'open'
}

/** True while the joint survey is not recorded and a part that needs it is not decided. */
export function needsSurvey(theCase: Case, plan: Plan): boolean {
  if (!plan.survey || theCase.survey) return false
  const { items } = plan.survey
  return theCase.parts.some((part) => items.includes(part.item) && !part.decision)
}

/** The status of a case, derived from its parts and milestones; `ready`: all parts are in, the lead decides. */
export function statusOf(theCase: Case): Status {
  if (theCase.withdrawn) return 'withdrawn'
  if (theCase.conclusion) return 'concluded'
  if (theCase.acceptance) {
    if (!theCase.acceptance.accepted) return 'not_accepted'
    return theCase.parts.every((part) => part.decision) ? 'ready' : 'accepted'
  }
  if (theCase.correction && !theCase.correction.answeredAt) return 'correcting'
  return theCase.submittedAt ? 'submitted' : 'draft'
}
