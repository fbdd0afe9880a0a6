import type { Person } from '../access/person.ts'
import { shownFiles, shownForm, viewOf } from '../access/view.ts'
import type { Calendar } from '../clock/calendar.ts'
import { remainingWorkdays } from '../clock/due.ts'
import type { Plan } from '../compose/plan.ts'
import { type Case, type PartStatus, partStatus, type Status, statusOf } from './case.ts'
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

/** A case as one person may see it: what the API answers and every page shows. */
export interface CaseView {
  readonly id: string
  readonly version: number
  readonly number: string | null
  readonly status: Status
  readonly mine: boolean
  readonly plan: Plan
  readonly applicant: { readonly name: string }
  readonly openedAt: string
  readonly submittedAt: string | null
  readonly form: Case['form']
  readonly files: Case['files']
  readonly correction: Case['correction']
  readonly acceptance: Case['acceptance']
  readonly survey: Case['survey']
  readonly parts: readonly PartView[]
  readonly conclusion: Case['conclusion']
  readonly licence: Case['licence']
  readonly withdrawn: Case['withdrawn']
  /** Working days until the case's due dates, negative when late; null before acceptance and after the end. */
  readonly remaining: { readonly legal: number; readonly effective: number } | null
  readonly timeline: readonly TimelineEntry[]
  readonly allowed: readonly Allowed[]
  /** Papers that exist or are being made. */
  readonly documents: readonly string[]
}

function partViews(theCase: Case): PartView[] {
  const due = theCase.acceptance?.accepted ? theCase.acceptance.due.parts : {}
  return theCase.parts.map((part) => ({
    item: part.item,
    status: partStatus(theCase, part),
    due: due[part.item]?.effective ?? null,
    decidedAt: part.decidedAt,
    reasons: part.reasons,
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
  const view = viewOf(theCase, plan, person)
  return {
    id: theCase.id,
    version: theCase.version,
    number: theCase.number,
    status: statusOf(theCase),
    mine: theCase.applicant.id === person.id,
    plan,
    applicant: { name: theCase.applicant.name },
    openedAt: theCase.openedAt,
    submittedAt: theCase.submittedAt,
    form: shownForm(theCase.form, view),
    files: shownFiles(theCase.files, view),
    correction: theCase.correction,
    acceptance: theCase.acceptance,
    survey: theCase.survey,
    parts: partViews(theCase),
    conclusion: theCase.conclusion,
    licence: theCase.licence,
    withdrawn: theCase.withdrawn,
    remaining: remainingOf(theCase, input.calendar, input.today),
    timeline: timelineOf(input.events, plan),
    allowed: allowedCommands(theCase, plan, person),
    documents: input.documents,
  }
}
