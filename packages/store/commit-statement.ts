import { chosenClasses } from '@xinban/core/case/promises/chosen-classes'
import type { Change } from './commit-case.ts'
import { type CaseColumns, commitTexts } from './commit-text.ts'
import { newId } from './ids.ts'
import { messageRows } from './message-rows.ts'
import { numbered, valuesOf } from './named.ts'
import { instant, storableJson as json, storableText } from './storable.ts'
import { tallyRows } from './tally-rows.ts'

/** An event as the statement takes it. */
export interface CommitEvent {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly actor: unknown
  readonly body: unknown
  readonly prev_hash: string
  readonly hash: string
}

/** What of a change was sealed and hashed before. */
export interface Prepared {
  readonly state: unknown
  /** The body of a new licence. */
  readonly licence: unknown
  readonly events: readonly CommitEvent[]
  readonly head: string
  readonly withPlan: boolean
}

const insert = numbered(commitTexts.new)
const update = numbered(commitTexts.change)

function caseColumns(change: Change, { state, head }: Prepared): CaseColumns {
  const { after, planHash, facts, applicantMasked, due, wakeOn, at } = change
  return {
    version: after.version,
    number: after.number,
    service: after.service,
    edition: after.edition,
    plan_hash: planHash,
    status: facts.status,
    applicant_id: facts.applicant,
    applicant_name_masked: storableText(applicantMasked),
    authorities: facts.authorities,
    supervisors: facts.supervisors,
    recorded: facts.recorded,
    lead: facts.lead,
    surveyed: facts.surveyed,
    promised: chosenClasses(after.handling),
    due,
    wake_on: wakeOn,
    opened_at: instant(after.openedAt),
    submitted_at: after.submittedAt && instant(after.submittedAt),
    updated_at: instant(at),
    state: JSON.stringify(state),
    head_hash: head,
  }
}

function creditRow({ record, subjectKeys, holder }: Change['credit'][number]) {
  const { key, from, until, barUntil, repairedOn, published } = record
  return {
    key,
    subject_keys: subjectKeys,
    holder,
    body: record,
    from_on: from,
    until_on: until,
    bar_until: barUntil,
    repaired_on: repairedOn,
    published,
  }
}

function decisionRow(body: Change['decisions'][number], index: number, at: string) {
  const { kind, service, authority, decidedOn } = body
  const id = newId(Date.parse(at), index)
  return { id, kind, service: service.id, authority: authority.id, decided_on: decidedOn, body }
}

/** The one statement that keeps a change, prepared: two texts, for a new case and for one that goes on. */
export function commitStatement(region: string, change: Change, prepared: Prepared) {
  const { caseId, before, plan, tasks, licence, credit, decisions, messages, jobs, request, audit, at } =
    change
  const statement = before ? update : insert
  const values = {
    ...caseColumns(change, prepared),
    region,
    case: caseId,
    before: before?.version ?? null,
    at: instant(at),
    plan: prepared.withPlan ? json(plan) : null,
    events: JSON.stringify(prepared.events),
    submits: prepared.events.some(({ type }) => type === 'submitted'),
    keys: tasks.map((task) => task.key),
    tasks: json(tasks),
    licence: json(licence ? [{ ...licence, body: prepared.licence }] : []),
    credit: json(credit.map(creditRow)),
    decisions: json(decisions.map((decision, index) => decisionRow(decision, index, at))),
    tallies: json(tallyRows(change)),
    messages: json(messageRows(caseId, messages, at)),
    jobs: json(jobs),
    parcels: json(change.parcels ?? []),
    prints: change.prints ?? null,
    person: request.personId,
    request: request.requestId,
    body_hash: request.bodyHash,
    answer: json(request.answer ?? null),
    audit_id: newId(Date.parse(at)),
    audit_person: audit.personId,
    role: audit.role,
    action: audit.action,
    detail: json(audit.detail),
  }
  return {
    name: before ? 'commit-change' : 'commit-new',
    text: statement.text,
    values: valuesOf(statement, values),
  }
}
