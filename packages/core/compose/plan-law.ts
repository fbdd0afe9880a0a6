import type { Area, BlockPoint, LetterClass, PauseKind } from '../catalogue/law-words.ts'
import type { Offer } from '../catalogue/offer.ts'
import type { Basis, Level, Span, Text } from '../catalogue/schema.ts'

export {
  type Area,
  areas,
  type BlockPoint,
  blockPoints,
  type LetterClass,
  letterClasses,
  type PauseKind,
  pauseKinds,
} from '../catalogue/law-words.ts'
export type { Offer } from '../catalogue/offer.ts'

/** What the law and the district say about the time and the promises of one item of the plan. */
export interface ItemLaw {
  /** The class that the catalogue gives the item; null where it is handled in the ordinary way only. */
  readonly class: Exclude<LetterClass, 'proof_commitment'> | null
  /** Working days by which the head of the authority can extend the legal limit, once (R-DEC-1); 0: not at all. */
  readonly extension: number
  /** `required`: a law orders a hearing before the decision (R-HEA-1); `on_request`: offered where it is due (R-HEA-2). */
  readonly hearing: 'required' | 'on_request'
  readonly areas: readonly Area[]
  /** Approve on the applicant's promise, verify after (告知承诺, 批后监管). */
  readonly commitment: Offer & {
    /** The limit for deciding on a promise; 0 = on the spot (R-CMT-1). */
    readonly decideWithin: Span
    /** The supervisor's limit for verifying, from the conclusion. */
    readonly verifyWithin: Span
    /** Papers of the plan (material ids) that the promise stands in for. */
    readonly replaces: readonly string[]
    /** What the promise is about, and what the verification looks at. */
    readonly checklist: readonly { readonly id: string; readonly text: Text; readonly level: Level }[]
  }
  /** What a tolerated paper of this item holds up (R-TOL-3: issuing, unless the item's class says otherwise). */
  readonly toleratedBlocks: BlockPoint
  /** When a renewal can be asked for, before the end of validity (R-REN-1); `earliest` null: at any time. */
  readonly renewal: {
    readonly earliest: Span | null
    readonly latest: Span
    readonly basis: Basis
  }
}

/** How one paper of the plan can be missing at first. A paper goes one way only (R-TOL-10). */
export interface MaterialLaw {
  /** Handed in later, by a date (容缺办理). */
  readonly tolerated: Offer
  /** Replaced by a written promise (证明事项告知承诺). */
  readonly promised: Offer
  /** The substance is examined before it is there, without acceptance (容缺预审, R-TOL-7). */
  readonly preview: Offer
}

/** A letter's template as it is pinned in a plan: text with places in braces, filled from the case. */
export interface LetterTemplate {
  readonly id: string
  readonly class: LetterClass
  /** Counts the versions of this template from 1. */
  readonly version: number
  readonly title: Text
  /** 告知书: what the authority tells; paragraphs. */
  readonly notice: readonly string[]
  /** 承诺书: what the applicant promises; paragraphs. */
  readonly promise: readonly string[]
  readonly basis: readonly Basis[]
  readonly level: Level
}

/** Everything in a plan that is about time, promises and what follows them. Working days unless a span says otherwise. */
export interface PlanLaw {
  /** Days within which the authority asks for corrections or has accepted (R-ACC-1, R-ACC-2). */
  readonly acceptance: { readonly within: number; readonly basis: Basis }
  /** The applicant's limit for corrections (R-ACC-4); null: none is set here, then nothing lapses. */
  readonly correction: { readonly within: Span | null; readonly basis: Basis | null }
  /** Working days that a pause of each kind may last in all, per part (R-DEC-3). */
  readonly pauses: Readonly<Record<PauseKind, { readonly atMost: number; readonly basis: Basis }>>
  /** Extension of joint handling by the government's leader, once (R-DEC-2). */
  readonly jointExtension: { readonly days: number; readonly basis: Basis }
  readonly hearing: {
    /** Days to ask for a hearing, to hold it after that, and between notice and hearing (R-HEA-2, R-HEA-3). */
    readonly requestWithin: number
    readonly holdWithin: number
    readonly noticeAhead: number
    readonly basis: Basis
  }
  /** Working days that remain when a light turns yellow and red. */
  readonly lights: { readonly yellow: number; readonly red: number; readonly level: Level }
  /** Tolerated papers (R-TOL-4, R-TOL-9, R-TOL-11). */
  readonly tolerance: {
    /** Their date: this many days before the limit of the items that ask, and at most that many after acceptance. */
    readonly before: number
    readonly atMost: number
    readonly remindEvery: number
    /** What a missed date does: the parts that need the paper end, or the whole case counts as withdrawn. */
    readonly late: 'end_parts' | 'withdraw_case'
    /** Whether a missed date leaves a credit record (R-TOL-6). */
    readonly record: boolean
    readonly basis: Basis
  }
  /** Verification after approval, and what follows a broken promise. */
  readonly supervision: {
    /** At most so many days for putting right what a verification found. */
    readonly correctWithin: number
    /** Days that the holder has to be heard before a revocation. */
    readonly defendWithin: number
    /** Months that a credit record lasts, and after how many it can be repaired; at most 60 (山东省社会信用条例 38). */
    readonly creditMonths: number
    readonly repairAfterMonths: number
    /** Whether the record is published while it lasts. */
    readonly publish: boolean
    /** Years without a new application: false papers (R-PEN-1), fraud (R-PEN-2); only in `barredAreas`. */
    readonly barYears: { readonly falsePapers: number; readonly fraud: number }
    readonly barredAreas: readonly Area[]
    readonly basis: Basis
  }
  readonly items: Readonly<Record<string, ItemLaw>>
  readonly materials: Readonly<Record<string, MaterialLaw>>
  readonly letters: readonly LetterTemplate[]
}
