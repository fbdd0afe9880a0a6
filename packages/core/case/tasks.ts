import type { RoleName } from '../access/person.ts'
import type { Calendar, PausedRange } from '../clock/calendar.ts'
import { nextDay } from '../clock/local-date.ts'
import type { Plan } from '../compose/plan.ts'
import { openConditions } from './after/conditions.ts'
import { stillOpen } from './after/hand-over.ts'
import { permitOf } from './after/licence-change.ts'
import { openRenewals } from './after/renewal.ts'
import { type Case, needsSurvey, partStatus, statusOf, surveyedItems, toldDue } from './case.ts'
import { openParcels, waitingItems, wayOf } from './delivery/items.ts'
import { stands } from './licence-status.ts'
import { cancellationsAsked } from './life/cancellation.ts'
import { isAgreed, openChange, undecidedOf } from './life/fact-change.ts'
import { openOwed } from './promises/owed.ts'
import { answerDays, correctionBy } from './time/acceptance.ts'
import { pausesOf } from './time/pause-days.ts'

/** What somebody has to do about a case. */
export const taskKinds = [
  'preview',
  'complete_preview',
  'accept',
  'answer_correction',
  'survey',
  'decide',
  'extension',
  'joint_extension',
  'hearing',
  'hand_in',
  'condition',
  'conclude',
  'send_parcel',
  'parcel',
  'receive',
  'hand_over',
  'close',
  'verify',
  'revocation',
  'defence',
  'renewal',
  'change',
  'conclude_change',
  'cancellation',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** One thing that somebody has to do about a case; at most one per key. */
export interface Task {
  /** The kind, and what it is about: `accept`, `decide:<item>`, `hand_in:<material>`. */
  readonly key: string
  readonly kind: TaskKind
  readonly item: string | null
  /** Who has to act: this role, of this authority where one is named, or the applicant. */
  readonly role: RoleName
  readonly authority: string | null
  /** YYYY-MM-DD; null where nothing sets a day. */
  readonly due: string | null
  /** Days before the due date that do not count: special procedures of the part. */
  readonly paused: readonly PausedRange[]
}

interface Who {
  readonly role: RoleName
  readonly authority?: string | undefined
}

function task(kind: TaskKind, who: Who, due: string | null, item: string | null = null, about = item): Task {
  const key = about === null ? kind : `${kind}:${about}`
  return { key, kind, item, role: who.role, authority: who.authority ?? null, due, paused: [] }
}

const applicant: Who = { role: 'applicant' }
const clerk: Who = { role: 'window_clerk' }

function authorityOf(theCase: Case, item: string): string | undefined {
  return theCase.parts.find((part) => part.item === item)?.authority
}

/** The open tasks of a case, derived from its state: never kept in step by hand. */
export function tasksOf(theCase: Case, plan: Plan, calendar: Calendar): Task[] {
  switch (statusOf(theCase)) {
    case 'previewing':
      return previewTasks(theCase)
    case 'submitted':
      return [task('accept', clerk, answerDays(theCase, plan, calendar)?.answerBy ?? null)]
    case 'correcting':
      return [task('answer_correction', applicant, correctionBy(theCase, plan, calendar))]
    case 'accepted':
      return [
        ...surveyTask(theCase, plan),
        ...decisionTasks(theCase),
        ...extensionTasks(theCase),
        ...hearingTasks(theCase),
        ...openTasks(theCase, plan),
      ]
    case 'ready':
      return [...concludeTask(theCase, plan), ...extensionTasks(theCase), ...openTasks(theCase, plan)]
    case 'concluded':
      return [...openTasks(theCase, plan), ...tasksAfter(theCase, plan)]
    default:
      return []
  }
}

function previewTasks(theCase: Case): Task[] {
  const seen = new Set(theCase.preview.opinions.map((opinion) => opinion.item))
  const unseen = theCase.parts.filter((part) => !seen.has(part.item))
  return [
    ...unseen.map(({ item, authority }) => task('preview', { role: 'approver', authority }, null, item)),
    task('complete_preview', applicant, null),
  ]
}

function surveyTask(theCase: Case, plan: Plan): Task[] {
  if (!needsSurvey(theCase, plan)) return []
  const parts = toldDue(theCase)?.parts ?? {}
  const dates = surveyedItems(theCase, plan).flatMap((item) => parts[item]?.effective ?? [])
  return [task('survey', { role: 'surveyor' }, dates.sort()[0] ?? null)]
}

function decisionTasks(theCase: Case): Task[] {
  const due = toldDue(theCase)?.parts ?? {}
  const open = theCase.parts.filter((part) => partStatus(theCase, part) === 'open')
  return open.map(({ item, authority }) => ({
    ...task('decide', { role: 'approver', authority }, due[item]?.effective ?? null, item),
    paused: pausesOf(theCase, item).map(({ from, to }) => ({ from, to })),
  }))
}

function concludeTask(theCase: Case, plan: Plan): Task[] {
  const lead = { role: 'chief', authority: plan.approval.lead } as const
  return [task('conclude', lead, toldDue(theCase)?.effective ?? null)]
}

function isUndecided(theCase: Case, item: string): boolean {
  return theCase.parts.some((part) => part.item === item && part.decision === null)
}

/** Extensions that wait for the head of the authority, or for the government’s leader. */
function extensionTasks(theCase: Case): Task[] {
  const due = toldDue(theCase)
  return theCase.extensions
    .filter((one) => one.decided === null && (one.item === null || isUndecided(theCase, one.item)))
    .map(({ item }) => {
      if (item === null) return task('joint_extension', { role: 'leader' }, due?.legal ?? null)
      const authority = authorityOf(theCase, item)
      return task('extension', { role: 'chief', authority }, due?.parts[item]?.legal ?? null, item)
    })
}

/** A hearing that was ordered or asked for, until its record. */
function hearingTasks(theCase: Case): Task[] {
  const pending = theCase.hearings.filter(
    (one) =>
      one.heldOn === null && (one.required || one.requestedOn !== null) && isUndecided(theCase, one.item),
  )
  return pending.map(({ item, announced, holdBy }) => {
    // One that a law orders has the days that were told as not counted.
    const told = theCase.pauses.findLast((pause) => pause.item === item && pause.kind === 'hearing')
    const due = announced?.date ?? holdBy ?? told?.until ?? null
    return task('hearing', { role: 'approver', authority: authorityOf(theCase, item) }, due, item)
  })
}

/** What was promised for later: papers by the applicant, conditions that the approver confirms. */
function openTasks(theCase: Case, plan: Plan): Task[] {
  const open = new Set(openConditions(theCase, plan).map((condition) => condition.at))
  const papers = openOwed(theCase).map(({ material, due }) => task('hand_in', applicant, due, null, material))
  const conditions = theCase.conditions.filter((condition) => open.has(condition.id))
  return [
    ...papers,
    ...conditions.map(({ id, item }) =>
      task('condition', { role: 'approver', authority: authorityOf(theCase, item) }, null, item, id),
    ),
  ]
}

function revocationTasks(theCase: Case): Task[] {
  const under = theCase.revocations.filter((one) => one.result === null)
  const decided = new Set(theCase.revocations.map((one) => one.item))
  const failed = theCase.verifications.filter((one) => one.result === 'failed' && !decided.has(one.item))
  const revocable = failed.filter(({ item }) => {
    const permit = permitOf(theCase, item)
    return permit !== undefined && stands(permit)
  })
  const chief = (item: string): Who => ({ role: 'chief', authority: authorityOf(theCase, item) })
  return [
    ...revocable.map(({ item }) => task('revocation', chief(item), null, item)),
    ...under.flatMap(({ item, defence, defendBy }) => [
      ...(defence === null ? [task('defence', applicant, defendBy, item)] : []),
      task('revocation', chief(item), nextDay(defendBy), item),
    ]),
  ]
}

/** What waits to be handed over, sent or received, and what is on its way; all by the same day (R-DEC-5). */
function deliveryTasks(theCase: Case, plan: Plan): Task[] {
  const due = theCase.licence?.handOverBy ?? null
  const ways = new Set(waitingItems(theCase, plan).map((item) => wayOf(theCase, item)))
  const byHand = ways.has('window') || ways.has('terminal') || ways.has('electronic')
  return [
    ...(byHand ? [task('hand_over', clerk, due)] : []),
    ...(ways.has('post') ? [task('send_parcel', clerk, due)] : []),
    ...(ways.has('electronic') ? [task('receive', applicant, due)] : []),
    ...openParcels(theCase).map(({ id }) => task('parcel', clerk, due, null, id)),
  ]
}

/** A change of facts: the authorities that it touches, then the lead for the face of the licence. */
function changeTasks(theCase: Case, plan: Plan): Task[] {
  const due = openChange(theCase)?.due ?? null
  const lead = { role: 'chief', authority: plan.approval.lead } as const
  return [
    ...undecidedOf(theCase).map((item) =>
      task('change', { role: 'approver', authority: authorityOf(theCase, item) }, due, item),
    ),
    ...(isAgreed(theCase) ? [task('conclude_change', lead, due)] : []),
  ]
}

function tasksAfter(theCase: Case, plan: Plan): Task[] {
  const { closedAt } = theCase
  const verifications = theCase.verifications.filter((one) => one.result === null)
  return [
    ...deliveryTasks(theCase, plan),
    ...verifications.map(({ item, authority, due, correctBy }) =>
      task('verify', { role: 'supervisor', authority }, correctBy ?? due, item),
    ),
    ...revocationTasks(theCase),
    ...openRenewals(theCase).map(({ item }) =>
      task(
        'renewal',
        { role: 'approver', authority: authorityOf(theCase, item) },
        permitOf(theCase, item)?.validUntil ?? null,
        item,
      ),
    ),
    ...changeTasks(theCase, plan),
    ...cancellationsAsked(theCase).map((item) =>
      task('cancellation', { role: 'chief', authority: authorityOf(theCase, item) }, null, item),
    ),
    ...(closedAt === null && stillOpen(theCase, plan).length === 0 ? [task('close', clerk, null)] : []),
  ]
}
