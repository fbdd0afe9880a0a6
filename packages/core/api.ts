import type { RoleName } from './access/person.ts'
import type { Status } from './case/case.ts'
import type { CaseFile } from './case/event.ts'
import type { Handling, Letter } from './case/promises/events.ts'
import type { TaskKind } from './case/tasks.ts'
import type { DateMove } from './case/time/calendar-moves.ts'
import type { CommitmentList } from './catalogue/commitment-list.ts'
import type { Confidence, Item, Question, Service, Span, Text } from './catalogue/schema.ts'
import type { Light } from './clock/light.ts'
import type { Answers } from './compose/plan.ts'
import type { LetterClass, LetterTemplate } from './compose/plan-law.ts'
import type { FormData } from './form/form-data.ts'

/** GET /api/session: who is signed in, and how this server runs. */
export interface SessionView {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly roles: readonly { role: RoleName; authority?: string }[]
  } | null
  /** When the session of this browser ends: if nothing more is asked, and at the latest. */
  readonly ends: { readonly idle: string; readonly latest: string } | null
  /** Minutes without a request after which somebody is signed out, and hours after which everybody is. */
  readonly limits: {
    readonly staffMinutes: number
    readonly applicantMinutes: number
    readonly hours: number
  }
  readonly mode: 'demo' | 'production'
  /** Whether uploads are scanned for viruses. */
  readonly scanned: boolean
  /** The address that people use, without a slash at its end. */
  readonly publicUrl: string
  readonly district: { readonly name: Text; readonly brand: Text; readonly bureau: Text }
}

/** GET /api/scanner: how the virus scanner is. `old`: its signatures are more than a week old. */
export type ScannerView =
  | { readonly driver: 'off' }
  | { readonly driver: 'clamd'; readonly state: 'ready' | 'old'; readonly version: string }
  | { readonly driver: 'clamd'; readonly state: 'away'; readonly reason: string }

/** GET /api/session/everywhere: where the person is signed in, the one used last first. */
export interface SignInsView {
  readonly sessions: readonly {
    readonly id: string
    /** The browser, roughly; empty where it did not say. */
    readonly browser: string
    readonly createdAt: string
    readonly lastSeen: string
    readonly expiresAt: string
    /** True for the session of this request. */
    readonly here: boolean
  }[]
}

/** GET /api/session/people (demo only). */
export interface DemoPerson {
  readonly person: string
  readonly name: string
  /** What this person does here, in words. */
  readonly title: Text
  readonly roles: readonly { role: RoleName; authority?: string }[]
}

/** One row of GET /api/services. */
export interface ServiceRow {
  readonly id: string
  readonly kind: Service['kind']
  readonly name: Text
  readonly aliases: readonly string[]
  readonly core: boolean
  readonly items: number
}

/** GET /api/services/{id}: what a public guide needs. */
export interface ServiceView {
  readonly edition: string
  readonly service: {
    readonly id: string
    readonly kind: Service['kind']
    readonly name: Text
    readonly aliases: readonly string[]
    readonly notes: string | null
    readonly confidence: Confidence
    readonly partial: Service['partial']
  }
  readonly items: readonly {
    readonly item: Item
    readonly authority: Text
    readonly note: string | null
    readonly always: boolean
  }[]
  readonly window: { readonly name: Text; readonly phone: string }
}

/** POST /api/services/{id}/questions `{answers}`: the questions that matter now, and the answers that still count. */
export interface QuestionsView {
  readonly edition: string
  readonly service: { readonly id: string; readonly name: Text }
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** The first question without an answer; null when the plan can be made. */
  readonly next: string | null
}

/** GET/PUT /api/cases/{id}/draft. PUT takes `{form, version}` and answers the new version. */
export interface DraftView {
  readonly version: number
  readonly form: FormData
  readonly handling: Handling
  readonly files: readonly CaseFile[]
}

/** One row of GET /api/cases. */
export interface CaseRow {
  readonly id: string
  readonly number: string | null
  readonly service: Text
  readonly status: Status
  /** Masked: 张*. */
  readonly applicant: string
  /** YYYY-MM-DD. */
  readonly due: string | null
  readonly openedAt: string
  readonly submittedAt: string | null
}

/** One row of GET /api/tasks: something the signed-in person can do. */
export interface TaskRow {
  readonly case: string
  readonly number: string | null
  readonly service: Text
  readonly applicant: string
  readonly kind: TaskKind
  /** The item's name, for decisions about a part. */
  readonly item: { readonly id: string; readonly name: Text } | null
  readonly due: string | null
  /** Working days until due, negative when late. */
  readonly remaining: number | null
  /** Null without a due date. */
  readonly light: Light | null
  readonly createdAt: string
}

/** GET /api/tasks: a page of the inbox, with how many tasks there are in all of it. */
export interface TasksView {
  readonly tasks: readonly TaskRow[]
  readonly next: string | null
  readonly counts: {
    readonly all: number
    /** Among tasks of the kind that was asked for; `none`: without a date. */
    readonly lights: { readonly [L in Light | 'none']?: number }
    /** Among tasks of the light that was asked for. */
    readonly kinds: { readonly [K in TaskKind]?: number }
  }
}

/** POST /api/cases/search: what was found among the cases that the person may see, and how many those are in all. */
export interface FoundCasesView {
  readonly cases: readonly CaseRow[]
  readonly next: string | null
  readonly count: number
}

/** Why one way of handling is not possible for this applicant; null: it is. */
export type Possible = { readonly refused: Text | null }

/** GET /api/cases/{id}/handling: what could be promised or handed in later, what was chosen, and the letters it takes. */
export interface HandlingView {
  readonly handling: Handling
  readonly items: readonly (Possible & {
    readonly id: string
    readonly name: Text
    /** Decided within, and verified within, on a promise. */
    readonly decideWithin: Span
    readonly verifyWithin: Span
    readonly conditions: readonly Text[]
  })[]
  readonly papers: readonly {
    readonly id: string
    readonly name: Text
    readonly tolerated: Text | null
    readonly promised: Text | null
    readonly preview: Text | null
  }[]
  /** True where an agent applies: a promise then needs a special mandate. */
  readonly byAgent: boolean
  readonly letters: readonly Letter[]
}

/** GET /api/commitments: the public list of what can be handled on a promise or with papers to follow. */
export interface CommitmentsView {
  readonly edition: string
  readonly list: CommitmentList
  readonly authorities: Readonly<Record<string, Text>>
  readonly letters: readonly LetterTemplate[]
  /** Cases by class, as they stand: submitted, and concluded; counted when asked. */
  readonly cases: Readonly<Record<LetterClass, { readonly submitted: number; readonly concluded: number }>>
  readonly figures: readonly { readonly name: Text; readonly text: Text }[]
}

/** POST /api/calendar/preview `{csv}`: which told dates of which cases a calendar would move. Nothing is changed. */
export interface CalendarPreview {
  readonly firstYear: number
  readonly lastYear: number
  /** Cases whose clock runs, all of them looked at. */
  readonly running: number
  /** Those with a date that moves, the first of them listed. */
  readonly moving: number
  readonly cases: readonly {
    readonly case: string
    readonly number: string | null
    readonly service: Text
    readonly moves: readonly (DateMove & { readonly name: Text | null })[]
  }[]
}

/** GET /api/cases/{id}/readings: on which day people of which roles read what of one's case, the latest first. */
export interface ReadingsView {
  readonly readings: readonly {
    /** YYYY-MM-DD. */
    readonly day: string
    /** Empty where only the auditor can say. */
    readonly roles: readonly RoleName[]
    readonly what: 'case' | 'file' | 'paper' | 'archive'
    readonly times: number
  }[]
}
