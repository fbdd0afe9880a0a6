import type { Answers, Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type { AfterState } from './after/state.ts'
import type { DeliveryState } from './delivery/state.ts'
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
import type { ChangedFacts } from './licence-facts.ts'
import type { LifeState } from './life/state.ts'
import { ordinary, type PromiseState } from './promises/state.ts'
import type { TimeState } from './time/state.ts'

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
  /** Reasons of a refusal, note of a grant; for a lapse the item that it needed. */
  readonly reasons: string
  /** For a part that ended because owed papers did not come: their ids. */
  readonly missing?: readonly string[]
}

/** A case: what its events add up to. Its status is derived, see `statusOf`. */
export interface Case extends TimeState, PromiseState, AfterState, DeliveryState, LifeState {
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
        /** The day from which the limits run: that of acceptance, or of receipt where silence accepted (R-ACC-2). */
        readonly on: string
        readonly by: Actor
        /** The dates as the acceptance notice tells them; `Case.due` has them as they are now. */
        readonly due: Due
        readonly deemed?: boolean
      }
    | {
        readonly accepted: false
        readonly at: string
        readonly by: Actor
        readonly ground: RefusalGround
        readonly reason: string
      }
    | null
  /** The dates as the applicant was told last; null before acceptance. */
  readonly due: Due | null
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
    /** The last day for handing it over (R-DEC-5). */
    readonly handOverBy?: string
    /** What was changed of the facts of the application; `licenceFacts` has them all. */
    readonly facts?: ChangedFacts
  } | null
  readonly withdrawn: {
    readonly at: string
    readonly reason: string
    /** It counts as withdrawn because corrections or owed papers did not come. */
    readonly deemed?: 'correction' | 'owed'
  } | null
}

/** What a case has of time, promises and what follows before anything of it happened; also for states kept before. */
export const caseDefaults = {
  due: null,
  pauses: [],
  extensions: [],
  hearings: [],
  handling: ordinary,
  letters: [],
  owed: [],
  endedCommitments: [],
  withdrawnPromises: [],
  preview: { opinions: [], completedAt: null },
  conditions: [],
  handOver: null,
  handOvers: [],
  parcels: [],
  originals: null,
  closedAt: null,
  verifications: [],
  revocations: [],
  renewals: [],
  credit: [],
  suspensions: [],
  changes: [],
  cancellations: [],
} as const satisfies Partial<Case>

/** The few statuses of a case (办件状态). */
export const statuses = [
  'draft',
  'previewing',
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

/** True while a part is decided on the applicant's promise: chosen, and not ended since. */
export function onCommitment(theCase: Case, item: string): boolean {
  const ended = theCase.endedCommitments.some((one) => one.item === item)
  return theCase.handling.commitments.includes(item) && !ended
}

/** The items that the joint survey has to look at before their decision; those on commitment are verified after. */
export function surveyedItems(theCase: Case, plan: Plan): string[] {
  return (plan.survey?.items ?? []).filter((item) => !onCommitment(theCase, item))
}

/** True while the joint survey is not recorded and a part that needs it is not decided. */
export function needsSurvey(theCase: Case, plan: Plan): boolean {
  if (!plan.survey || theCase.survey) return false
  const items = surveyedItems(theCase, plan)
  return theCase.parts.some((part) => items.includes(part.item) && !part.decision)
}

/** The dates as told last; null before acceptance. */
export function toldDue(theCase: Case): Due | null {
  return theCase.due ?? (theCase.acceptance?.accepted ? theCase.acceptance.due : null)
}

/** The instant from which the authority's days for an answer count: the hand-in, its correction, or a completed preview. */
export function receivedAt(theCase: Case): string | null {
  return theCase.correction?.answeredAt ?? theCase.preview.completedAt ?? theCase.submittedAt
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
  if (!theCase.submittedAt) return 'draft'
  const missing = theCase.handling.preview.length > 0 && !theCase.preview.completedAt
  return missing ? 'previewing' : 'submitted'
}
