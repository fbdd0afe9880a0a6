import type { Person } from '../access/person.ts'
import { readsPaper, shownFiles, shownForm, shownMarks, viewOf } from '../access/view.ts'
import type { Calendar } from '../clock/calendar.ts'
import { remainingWorkdays } from '../clock/remaining.ts'
import type { CasePlan, Plan } from '../compose/plan.ts'
import { type Case, type Part, type PartStatus, partStatus, type Status, statusOf } from './case.ts'
import { type Allowed, allowedCommands } from './decide.ts'
import type { CaseEvent, Permit } from './event.ts'
import { type TimelineEntry, timelineOf } from './timeline.ts'

/** One part as a page shows it. */
export interface PartView {
  readonly item: string
  readonly status: PartStatus
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
  readonly decidedAt: string | null
  readonly reasons: string
  readonly permit: Permit | null
}

/** Without the official who acted: pages name authorities, not people. */
type Nameless<T> = T extends unknown ? Omit<T, 'by'> : never

function nameless<T extends { by: unknown }>(milestone: T | null): Nameless<T> | null {
  if (!milestone) return null
  const { by: _, ...rest } = milestone
  return rest as Nameless<T>
}

/** A case as one person may see it: what the API answers and every page shows. */
export interface CaseView {
  readonly id: string
  readonly version: number
  readonly number: string | null
  readonly status: Status
  readonly mine: boolean
  readonly plan: CasePlan
  readonly applicant: { readonly name: string }
  readonly openedAt: string
  readonly submittedAt: string | null
  readonly form: Case['form']
  readonly files: Case['files']
  readonly correction: Nameless<NonNullable<Case['correction']>> | null
  readonly acceptance: Nameless<NonNullable<Case['acceptance']>> | null
  readonly survey: Case['survey']
  readonly parts: readonly PartView[]
  readonly conclusion: Nameless<NonNullable<Case['conclusion']>> | null
  readonly licence: Case['licence']
  readonly withdrawn: Case['withdrawn']
  /** Working days until the case's due dates, negative when late; null before acceptance and after the end. */
  readonly remaining: { readonly legal: number; readonly effective: number } | null
  readonly timeline: readonly TimelineEntry[]
  readonly allowed: readonly Allowed[]
  /** Papers that exist or are being made. */
  readonly documents: readonly string[]
}

/** Why a part was refused or ended; a lapse names the part that it needed. */
function reasonsOf(plan: Plan, part: Part): string {
  if (part.decision !== 'lapsed') return part.reasons
  const needed = plan.items.find((item) => item.id === part.reasons)?.name.zh ?? part.reasons
  return `前置的${needed}未获准`
}

function partViews(theCase: Case, plan: Plan): PartView[] {
  const due = theCase.acceptance?.accepted ? theCase.acceptance.due.parts : {}
  return theCase.parts.map((part) => ({
    item: part.item,
    status: partStatus(theCase, part),
    due: due[part.item]?.effective ?? null,
    decidedAt: part.decidedAt,
    reasons: reasonsOf(plan, part),
    permit: theCase.licence?.permits.find((permit) => permit.item === part.item) ?? null,
  }))
}

function remainingOf(theCase: Case, calendar: Calendar, today: string): CaseView['remaining'] {
  const status = statusOf(theCase)
  if (!theCase.acceptance?.accepted || (status !== 'accepted' && status !== 'ready')) return null
  const { legal, effective } = theCase.acceptance.due
  return {
    legal: remainingWorkdays(calendar, today, legal),
    effective: remainingWorkdays(calendar, today, effective),
  }
}

/** What one person sees of a case; reading it is the server's business to allow (`sees`) and to audit. */
export function caseView(input: {
  case: Case
  plan: Plan
  person: Person
  events: readonly CaseEvent[]
  calendar: Calendar
  today: string
  documents: readonly string[]
}): CaseView {
  const { case: theCase, plan, person } = input
  const { less: _, ...shown } = plan
  const view = viewOf(theCase, plan, person)
  return {
    id: theCase.id,
    version: theCase.version,
    number: theCase.number,
    status: statusOf(theCase),
    mine: theCase.applicant.id === person.id,
    plan: shown,
    applicant: { name: theCase.applicant.name },
    openedAt: theCase.openedAt,
    submittedAt: theCase.submittedAt,
    form: shownForm(theCase.form, view),
    files: shownFiles(theCase.files, view),
    correction: nameless(
      theCase.correction && { ...theCase.correction, marks: shownMarks(theCase.correction.marks, view) },
    ),
    acceptance: nameless(theCase.acceptance),
    survey: theCase.survey,
    parts: partViews(theCase, plan),
    conclusion: nameless(theCase.conclusion),
    licence: theCase.licence,
    withdrawn: theCase.withdrawn,
    remaining: remainingOf(theCase, input.calendar, input.today),
    timeline: timelineOf(input.events, plan, view),
    allowed: allowedCommands(theCase, plan, person),
    documents: input.documents.filter((kind) => readsPaper(theCase, plan, person, kind)),
  }
}
