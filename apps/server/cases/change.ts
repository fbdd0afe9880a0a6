import { maskName } from '@xinban/core/access/mask'
import type { Person } from '@xinban/core/access/person'
import { type Case, toldDue } from '@xinban/core/case/case'
import { messagesOf } from '@xinban/core/case/case-messages'
import type { Actor, CaseEvent, EventBody } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { publicDecisions } from '@xinban/core/case/public-decisions'
import { tasksOf } from '@xinban/core/case/tasks'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Plan } from '@xinban/core/compose/plan'
import { papersOf } from '@xinban/documents/documents'
import { printsOf } from '@xinban/store/case-prints'
import type { Change } from '@xinban/store/cases'
import type { Context } from '../context.ts'
import { wakeOf } from '../judge/wake.ts'
import { changedCredit } from './credit-rows.ts'
import { factsOf } from './facts.ts'
import { licenceRow } from './licence-row.ts'
import { parcelRows } from './parcel-rows.ts'

interface Decided {
  readonly caseId: string
  readonly before: { readonly case: Case; readonly hash: string } | null
  readonly plan: Plan
  readonly planHash: string
  readonly actor: Actor
  readonly person: Person
  readonly bodies: readonly EventBody[]
  readonly at: string
  readonly action: string
  readonly request: { readonly requestId: string; readonly bodyHash: string }
}

/** The fingerprints by which the case is found, where what they are made of may have changed. */
function printsAfter({ db }: Context, before: Case | null, after: Case, plan: Plan): string[] | null {
  const isSame = before && before.form === after.form && before.licence === after.licence
  return isSame && before.submittedAt !== null ? null : printsOf(db.keys, after, plan)
}

/** Everything that one command changes, ready to be written in one statement. */
export function changeOf(context: Context, decided: Decided): Change {
  const { caseId, before, plan, at, actor, person } = decided
  const first = (before?.case.version ?? 0) + 1
  const events = decided.bodies.map((body, index): CaseEvent => ({ seq: first + index, at, actor, body }))
  const after = events.reduce<Case | null>(
    (state, event) => evolve(caseId, state, event),
    before?.case ?? null,
  )
  if (!after) throw new Error('a command that is carried out has at least one event')
  const had = new Set(before ? papersOf(before.case) : [])
  const papers = papersOf(after).filter((paper) => !had.has(paper))
  const parcels = parcelRows(context, before?.case ?? null, after)
  const isNewLicence = after.licence?.version !== before?.case.licence?.version
  const changed = decided.bodies.findLast((body) => body.type === 'licence_changed')
  return {
    caseId,
    before: before && { version: before.case.version, hash: before.hash },
    after,
    plan,
    planHash: decided.planHash,
    facts: factsOf(after, plan),
    applicantMasked: maskName(after.applicant.name),
    due: toldDue(after)?.effective ?? null,
    wakeOn: wakeOf(context, after, plan, at),
    events,
    tasks: tasksOf(after, plan, context.edition.calendar),
    licence: isNewLicence ? licenceRow(context, after, plan, changed?.because ?? null) : null,
    credit: changedCredit(context, before?.case ?? null, after),
    decisions: publicDecisions(before?.case ?? null, after, plan, toLocalDate(at)),
    messages: messagesOf(after, plan, events),
    parcels: parcels.parcels,
    prints: printsAfter(context, before?.case ?? null, after, plan),
    jobs: [
      ...papers.map((paper) => ({
        task: 'make_paper',
        payload: { caseId, paper, version: after.version },
        key: `paper:${caseId}:${paper}`,
      })),
      ...parcels.jobs,
    ],
    audit: {
      personId: person.id,
      role: actor.role,
      action: decided.action,
      detail: { case: caseId, events: events.map((event) => event.body.type) },
    },
    request: {
      personId: person.id,
      requestId: decided.request.requestId,
      bodyHash: decided.request.bodyHash,
      answer: { case: caseId, version: after.version },
    },
    at,
  }
}
