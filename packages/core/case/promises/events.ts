import type { LetterClass } from '../../compose/plan-law.ts'
import type { CaseFile, EventBody } from '../event.ts'
import type { CommitmentEndGround } from './words.ts'

/** How an applicant wants to be handled: by item and by paper of the plan. Empty lists: in the ordinary way. */
export interface Handling {
  /** Items that are decided on a promise and verified after. */
  readonly commitments: readonly string[]
  /** Papers handed in later, by a date. */
  readonly tolerated: readonly string[]
  /** Papers replaced by a promise. */
  readonly promised: readonly string[]
  /** Papers whose absence allows a preview only. */
  readonly preview: readonly string[]
  /** For an agent: the power of attorney allows promises (特别授权). */
  readonly mandate: boolean
  /** Declared: no important interest of others is touched directly. */
  readonly noThirdParty: boolean
}

/** A letter as it was agreed to: the text itself, with its template's version and its hash. */
export interface Letter {
  readonly class: LetterClass
  readonly template: string
  readonly version: number
  readonly title: string
  /** Paragraphs of the notice and of the promise, filled in. */
  readonly notice: readonly string[]
  readonly promise: readonly string[]
  /** SHA-256 over class, template, version and text, in hexadecimal. */
  readonly sha256: string
}

/** A paper that is owed: for which items, by when (YYYY-MM-DD), and why. */
export interface OwedPaper {
  readonly material: string
  readonly items: readonly string[]
  readonly due: string
  readonly because: 'tolerated' | 'commitment_ended'
}

/** What happened to the promises of a case. */
export type PromiseEvent =
  | { readonly type: 'papers_owed'; readonly papers: readonly OwedPaper[] }
  | { readonly type: 'owed_handed_in'; readonly material: string; readonly files: readonly CaseFile[] }
  | { readonly type: 'part_ended'; readonly item: string; readonly materials: readonly string[] }
  | {
      readonly type: 'commitment_ended'
      readonly item: string
      readonly ground: CommitmentEndGround | 'withdrawn'
      readonly endedOn: string
      readonly reasons: string
    }
  | {
      readonly type: 'promise_withdrawn'
      readonly material: string
      readonly endedOn: string
      readonly note: string
    }
  | {
      readonly type: 'preview_recorded'
      readonly item: string
      readonly ready: boolean
      readonly note: string
    }
  | { readonly type: 'preview_completed'; readonly files: readonly CaseFile[] }

const types: Readonly<Record<PromiseEvent['type'], true>> = {
  papers_owed: true,
  owed_handed_in: true,
  part_ended: true,
  commitment_ended: true,
  promise_withdrawn: true,
  preview_recorded: true,
  preview_completed: true,
}

/** True for an event of this room. */
export function isPromiseEvent(body: EventBody): body is PromiseEvent {
  return Object.hasOwn(types, body.type)
}
