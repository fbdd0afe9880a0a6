import type { Condition, Value } from '../catalogue/condition.ts'
import type {
  Basis,
  Confidence,
  Contact,
  Field,
  FieldType,
  Item,
  Level,
  Limits,
  Span,
  Text,
} from '../catalogue/schema.ts'
import type { PlanLaw } from './plan-law.ts'

/** Answers to the guided questions, by question id. */
export type Answers = Readonly<Record<string, Exclude<Value, null>>>

/** An authority as it is pinned in a plan. */
export interface PlanAuthority {
  readonly id: string
  readonly name: Text
  readonly short: string
  readonly contact: Contact
  readonly reviewedBy: string | null
}

/** One item of the plan: what is applied for, with everything that decides about it. */
export interface PlanItem {
  readonly id: string
  readonly name: Text
  readonly type: Item['type']
  readonly authority: PlanAuthority
  readonly supervisor: PlanAuthority | null
  /** Why it applies, in words (null: always in this service). */
  readonly why: string | null
  readonly basis: readonly Basis[]
  readonly limits: Limits
  readonly validity: Item['validity']
  readonly certificate: string
  readonly onLicence: boolean
  readonly fee: Item['fee']
  readonly surveyed: boolean
  /** Fields whose values say what exactly is permitted; plans from before have none. */
  readonly stated?: readonly string[]
  /** Items of this plan whose result this one needs first. */
  readonly after: readonly string[]
  readonly confidence: Confidence
}

/** Who asks for a paper or a datum, and on what basis. */
export interface Asker {
  readonly item: string
  readonly name: Text
  readonly authority: string
  readonly basis: Basis
  /** The condition in words, if it is asked only in some situations. */
  readonly note: string | null
}

/**
 * Where a paper comes from: `applicant` hands it in; `register`, `step` (another item's result), `form`
 * (made from the one form) and `commitment` (part of the one commitment) are not needed from the applicant.
 */
export type Provider = 'applicant' | 'register' | 'step' | 'form' | 'commitment'

/** One paper of the one set of materials; papers of one family are handed in as one. */
export interface PlanMaterial {
  /** The material's id, or the family's id where several are handed in as one. */
  readonly id: string
  readonly name: Text
  readonly kind: string
  readonly provider: Provider
  /** The register's name, or the id of the item whose result provides it. */
  readonly source: string | null
  /** The materials that this one stands for; one for most. */
  readonly members: readonly {
    readonly id: string
    readonly name: Text
    readonly askedBy: readonly Asker[]
  }[]
  readonly tolerable: boolean
  readonly note: string | null
}

/** One field of the one form. */
export interface PlanField {
  readonly id: string
  readonly name: Text
  readonly type: FieldType
  readonly required: boolean
  readonly options?: Field['options']
  readonly columns?: Field['columns']
  readonly min?: number
  readonly max?: number
  readonly length?: number
  readonly pattern?: string
  readonly check?: Field['check']
  readonly sensitive: boolean
  readonly source?: string
  /** Shown only while this holds, over the answers and the form's own values. */
  readonly when?: Condition
  /** The items that ask for it. */
  readonly askedBy: readonly string[]
  readonly note?: string
}

export interface PlanSection {
  readonly id: string
  readonly title: Text
  readonly fields: readonly PlanField[]
}

/** A checkpoint of the joint survey with the items that look at it. */
export interface Checkpoint {
  readonly id: string
  readonly text: Text
  readonly items: readonly string[]
  readonly level: Level
}

/** One joint check (一同核查). Two surveyors at least (R-EXA-2). */
export interface PlanSurvey {
  readonly items: readonly string[]
  readonly surveyors: 2
  readonly checklist: readonly Checkpoint[]
}

/** A figure before (each permit alone, same answers) and after (this plan). */
export interface Measure {
  readonly before: number
  readonly after: number
}

export const measures = ['forms', 'fields', 'steps', 'materials', 'workingDays', 'visits', 'surveys'] as const
export type MeasureName = (typeof measures)[number]

/** What the plan saves against handling each permit alone; computed, with the method beside each figure. */
export type Reduction = Readonly<Record<MeasureName, Measure & { readonly method: Text }>>

/** Why a paper or question of a single permit is not asked. The first seven are the reasons of R-MAT-2. */
export const dropReasons = {
  no_basis: { rule: 1, text: { zh: '没有本地依据', en: 'No basis in force here' } },
  internal_check: { rule: 2, text: { zh: '部门之间可以核查', en: 'Can be checked between departments' } },
  licence_suffices: { rule: 3, text: { zh: '凭法定证照即可', en: 'A statutory licence suffices' } },
  covered: { rule: 4, text: { zh: '已被其他材料涵盖', en: 'Covered by another paper' } },
  online_check: { rule: 5, text: { zh: '可以网络核验', en: 'Can be verified online' } },
  commitment: { rule: 6, text: { zh: '已由承诺书代替', en: 'Replaced by the commitment' } },
  unverifiable: { rule: 7, text: { zh: '开具单位无法查实', en: 'The issuer cannot verify it' } },
  asked_once: { rule: null, text: { zh: '同一信息只填一次', en: 'The same datum is asked once' } },
  from_form: { rule: null, text: { zh: '由申请表自动生成', en: 'Made from the one form' } },
  known: { rule: null, text: { zh: '已由回答或其他信息得出', en: 'Known from an answer or another datum' } },
} as const
export type DropReason = keyof typeof dropReasons

/** A paper or datum that a permit handled alone would ask for and the plan does not. */
export interface Dropped {
  readonly kind: 'material' | 'field'
  readonly id: string
  readonly name: Text
  readonly item: string
  readonly reason: DropReason
  readonly detail: string
}

/** The proof of less: for everything dropped the reason, for everything kept the items and the law that ask. */
export interface ProofOfLess {
  readonly dropped: readonly Dropped[]
  readonly kept: readonly {
    readonly kind: 'material' | 'field'
    readonly id: string
    readonly name: Text
    readonly askedBy: readonly Asker[]
  }[]
}

/** What reaches the applicant besides the licence. */
export interface PlanDelivery {
  readonly things: readonly {
    readonly id: string
    readonly item: string
    readonly name: Text
    /** What is in it, in the catalogue's words. */
    readonly contents: string
    readonly contentsLevel: Level
    readonly free: (Basis & { readonly yes: boolean }) | null
  }[]
  /** Whether posting is free, with the basis; null where nobody has published it. */
  readonly postage: (Basis & { readonly yes: boolean }) | null
}

/** The plan: the eight ones, compiled from the catalogue for one service and one set of answers. */
export interface Plan {
  readonly edition: string
  readonly service: { readonly id: string; readonly kind: string; readonly name: Text }
  readonly answers: Answers
  readonly items: readonly PlanItem[]
  /** One notice (一单告知): everything to know before applying, per item and together. */
  readonly notice: {
    readonly title: Text
    readonly lead: PlanAuthority
    readonly steps: readonly { readonly step: string; readonly name: Text }[]
    readonly fees: { readonly fen: number; readonly basis: readonly string[] }
    readonly remedies: { readonly review: Text; readonly lawsuit: Text }
    /** Facts that nobody has published: shown as unknown, never filled in. */
    readonly unknown: readonly Text[]
  }
  /** One set of materials (一套材料). */
  readonly materials: readonly PlanMaterial[]
  /** One commitment (一书承诺): the declaration of every applicant, and the letters that items ask for, in one. */
  readonly commitment: {
    readonly title: Text
    readonly declaration: { readonly text: Text; readonly basis: Basis }
    readonly members: PlanMaterial['members']
  }
  /** One form (一表申请). */
  readonly form: { readonly sections: readonly PlanSection[] }
  /** One window (一窗受理). */
  readonly window: { readonly name: Text; readonly contact: Contact }
  /** One joint check (一同核查); null where nothing is surveyed before the decision. */
  readonly survey: PlanSurvey | null
  /** One joint approval (一并审批): what runs in parallel; each stage waits only for results it needs. */
  readonly approval: { readonly lead: string; readonly stages: readonly (readonly string[])[] }
  /** Working days unless said otherwise; `joint` is the cap of R-DEC-2 for joint handling. */
  readonly limits: {
    readonly joint: Span
    /** The longest chain of legal limits, working days (a month counts as the method says). */
    readonly legal: number
    /** The same with promised limits where there are any. */
    readonly effective: number
    readonly withoutPromise: readonly string[]
  }
  /** One licence (一证准营). */
  readonly licence: {
    readonly name: Text
    readonly permits: readonly string[]
    readonly partial: 'allow' | 'refuse_all'
    readonly validity: 'per_item' | 'earliest' | 'unified'
  }
  /** What the items deliver besides the licence; absent in plans from before the catalogue said so. */
  readonly delivery?: PlanDelivery
  /** What the law and the district say about time and promises. */
  readonly law: PlanLaw
  readonly reduction: Reduction
  readonly less: ProofOfLess
}

/** The plan as it stands beside a case: without the proof of less, which belongs to the public plan. */
export type CasePlan = Omit<Plan, 'less'>
