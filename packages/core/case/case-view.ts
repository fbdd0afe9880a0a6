import type { Person } from '../access/person.ts'
import {
  readsAbout,
  readsAll,
  readsPaper,
  shownFiles,
  shownForm,
  shownMarks,
  viewOf,
} from '../access/view.ts'
import type { Calendar } from '../clock/calendar.ts'
import type { Light } from '../clock/light.ts'
import type { CasePlan, Plan } from '../compose/plan.ts'
import { type OpenCondition, openConditions } from './after/conditions.ts'
import { renewalWindow } from './after/renewal.ts'
import type { AfterState } from './after/state.ts'
import {
  type Case,
  onCommitment,
  type Part,
  type PartStatus,
  partStatus,
  type Status,
  statusOf,
  toldDue,
} from './case.ts'
import { type NextStep, nextSteps } from './deadlines.ts'
import { type Allowed, allowedCommands } from './decide.ts'
import { type Deliveries, deliveriesOf } from './delivery/delivery-view.ts'
import type { DeliveryState, HandOver } from './delivery/state.ts'
import type { CaseEvent, Permit } from './event.ts'
import { type LicenceStatus, licenceStatus } from './licence-status.ts'
import type { FactChange, LifeState } from './life/state.ts'
import { paperNames } from './names.ts'
import type { PromiseState } from './promises/state.ts'
import { clockView } from './time/clock-view.ts'
import type { Extension, Hearing, Pause } from './time/state.ts'
import { type TimelineEntry, timelineOf } from './timeline.ts'

/** One part as a page shows it. */
export interface PartView {
  readonly item: string
  readonly status: PartStatus
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
  /** Null before acceptance and after the decision. */
  readonly light: Light | null
  /** Decided on the applicant's promise, verified after. */
  readonly onCommitment: boolean
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

/** A paper of the case (`kind` or `kind.n`) and the characters that it prints as codes. */
export interface UnprintablePaper {
  readonly paper: string
  readonly characters: readonly string[]
}

/** A case as one person may see it: what the API answers and every page shows. */
export interface CaseView extends PromiseState, AfterState, DeliveryState, LifeState {
  readonly id: string
  readonly version: number
  readonly number: string | null
  readonly status: Status
  readonly mine: boolean
  /** Reads the whole application, and may have the archive. */
  readonly whole: boolean
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
  /** What the newest version of the licence is today; null where there is none. */
  readonly licenceStatus: LicenceStatus | null
  readonly withdrawn: Case['withdrawn']
  /** The dates as they are now; null before acceptance. */
  readonly due: Case['due']
  /** Working days until the case's due dates, negative when late; null before acceptance and after the end. */
  readonly remaining: { readonly legal: number; readonly effective: number; readonly light: Light } | null
  /** Why the case is where it is: who acts next, by when. */
  readonly next: readonly NextStep[]
  readonly pauses: readonly Pause[]
  readonly hearings: readonly Hearing[]
  readonly extensions: readonly Omit<Extension, 'askedBy'>[]
  readonly openConditions: readonly OpenCondition[]
  readonly deliveries: Deliveries
  /** When each permit can be renewed. */
  readonly renewalWindows: readonly {
    readonly item: string
    readonly from: string | null
    readonly to: string
    readonly until: string
  }[]
  readonly timeline: readonly TimelineEntry[]
  readonly allowed: readonly Allowed[]
  /** Papers that exist or are being made. */
  readonly documents: readonly string[]
  /** Papers with characters that no font has: they are printed as their codes. */
  readonly unprintable: readonly UnprintablePaper[]
  /** The instant since which papers wait for the seal; null: none does. */
  readonly sealAwaySince: string | null
}

/** Why a part was refused or ended: a lapse names the part or the papers that it needed. */
function reasonsOf(plan: Plan, part: Part): string {
  if (part.decision !== 'lapsed') return part.reasons
  if (part.missing) return `${paperNames(plan, part.missing).zh}逾期未补齐，视为撤回`
  const needed = plan.items.find((item) => item.id === part.reasons)?.name.zh ?? part.reasons
  return `前置的${needed}未获准`
}

type Clocks = ReturnType<typeof clockView>

function partViews(theCase: Case, plan: Plan, clock: Clocks): PartView[] {
  const due = toldDue(theCase)?.parts ?? {}
  return theCase.parts.map((part) => ({
    item: part.item,
    status: partStatus(theCase, part),
    due: due[part.item]?.effective ?? null,
    light: clock?.parts.find((one) => one.item === part.item)?.light ?? null,
    onCommitment: onCommitment(theCase, part.item),
    decidedAt: part.decidedAt,
    reasons: reasonsOf(plan, part),
    permit: theCase.licence?.permits.find((permit) => permit.item === part.item) ?? null,
  }))
}

function remainingOf(theCase: Case, clock: Clocks): CaseView['remaining'] {
  const status = statusOf(theCase)
  if (!clock || (status !== 'accepted' && status !== 'ready')) return null
  const { legal, effective, light } = clock.whole
  if (legal.remaining === null || effective.remaining === null || light === null) return null
  return { legal: legal.remaining, effective: effective.remaining, light }
}

function windowsOf(theCase: Case, plan: Plan, calendar: Calendar): CaseView['renewalWindows'] {
  return (theCase.licence?.permits ?? []).flatMap(({ item }) => {
    const window = renewalWindow(theCase, plan, calendar, item)
    return window ? [{ item, ...window }] : []
  })
}

function withoutReceiver(one: HandOver): HandOver {
  return { ...one, receivedBy: '', mandate: '', note: '' }
}

/** What the holder wrote about permits; empty for those who work on none of them. */
function lifeView(theCase: Case, plan: Plan, person: Person): LifeState {
  const reads = (items: readonly string[]) => items.some((item) => readsAbout(theCase, plan, person, item))
  const shown = (one: FactChange) => (reads(one.items) ? one : { ...one, facts: {}, reasons: '' })
  return {
    suspensions: theCase.suspensions,
    changes: theCase.changes.map(shown),
    cancellations: theCase.cancellations.map((one) =>
      reads([one.item]) ? one : { ...one, requestReasons: '' },
    ),
  }
}

/**
 * The promises of a case and what followed its decisions: letters for those who read them as papers, a defence and who
 * received the licence for those who work on it.
 */
function lawView(theCase: Case, plan: Plan, person: Person): PromiseState & AfterState & DeliveryState {
  const { handling, owed, endedCommitments, withdrawnPromises, preview } = theCase
  const { conditions, closedAt, verifications, renewals, credit } = theCase
  const letters = theCase.letters.filter((_, index) =>
    readsPaper(theCase, plan, person, `letter.${index + 1}`),
  )
  const revocations = theCase.revocations.map((one) =>
    readsAbout(theCase, plan, person, one.item)
      ? one
      : { ...one, defence: one.defence && { ...one.defence, text: '' } },
  )
  const whole = readsPaper(theCase, plan, person, 'receipt')
  const handOver = theCase.handOver && { ...theCase.handOver, ...(!whole && { receivedBy: '' }) }
  return {
    handling,
    letters,
    owed,
    endedCommitments,
    withdrawnPromises,
    preview,
    conditions,
    handOver,
    handOvers: whole ? theCase.handOvers : theCase.handOvers.map(withoutReceiver),
    parcels: theCase.parcels,
    originals: theCase.originals,
    closedAt,
    verifications,
    revocations,
    renewals,
    credit,
  }
}

const shownPlans = new WeakMap<Plan, CasePlan>()

/** The plan as it stands beside a case; the same object for the same plan. */
function besideCase(plan: Plan): CasePlan {
  const known = shownPlans.get(plan)
  if (known) return known
  const { less: _, ...shown } = plan
  shownPlans.set(plan, shown)
  return shown
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
  unprintable?: readonly UnprintablePaper[]
  sealAwaySince: string | null
}): CaseView {
  const { case: theCase, plan, person } = input
  const { calendar, today } = input
  const shown = besideCase(plan)
  const view = viewOf(theCase, plan, person)
  const clock = clockView(theCase, plan, calendar, today)
  return {
    ...lawView(theCase, plan, person),
    ...lifeView(theCase, plan, person),
    id: theCase.id,
    version: theCase.version,
    number: theCase.number,
    status: statusOf(theCase),
    mine: theCase.applicant.id === person.id,
    whole: readsAll(theCase, plan, person),
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
    parts: partViews(theCase, plan, clock),
    conclusion: nameless(theCase.conclusion),
    licence: theCase.licence,
    licenceStatus: theCase.licence && licenceStatus(theCase.licence, today),
    withdrawn: theCase.withdrawn,
    due: toldDue(theCase),
    remaining: remainingOf(theCase, clock),
    next: nextSteps(theCase, plan, calendar, today),
    pauses: theCase.pauses,
    hearings: theCase.hearings,
    extensions: theCase.extensions.map(({ askedBy: _by, ...extension }) => extension),
    openConditions: openConditions(theCase, plan),
    deliveries: deliveriesOf(theCase, plan),
    renewalWindows: windowsOf(theCase, plan, calendar),
    timeline: timelineOf(input.events, plan, view),
    allowed: allowedCommands(theCase, plan, person),
    documents: input.documents.filter((kind) => readsPaper(theCase, plan, person, kind)),
    unprintable: (input.unprintable ?? []).filter(({ paper }) => readsPaper(theCase, plan, person, paper)),
    sealAwaySince: input.sealAwaySince,
  }
}
