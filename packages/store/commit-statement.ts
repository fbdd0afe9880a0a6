import type { Change } from './commit-case.ts'
import { newId } from './ids.ts'
import { instant, storable, storableText } from './storable.ts'

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
  readonly events: readonly CommitEvent[]
  readonly head: string
  readonly withPlan: boolean
}

/** The columns of a case with their types, in the order of the parameters from $4 on. */
const columns = [
  ['version', 'int'],
  ['number', 'text'],
  ['service', 'text'],
  ['edition', 'text'],
  ['plan_hash', 'text'],
  ['status', 'text'],
  ['applicant_id', 'text'],
  ['applicant_name_masked', 'text'],
  ['authorities', 'text[]'],
  ['lead', 'text'],
  ['surveyed', 'boolean'],
  ['due', 'date'],
  ['opened_at', 'timestamptz'],
  ['submitted_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['state', 'jsonb'],
  ['head_hash', 'text'],
] as const

const names = columns.map(([name]) => name).join(', ')
const values = columns.map(([, type], index) => `$${index + 4}::${type}`).join(', ')

/** $1 region, $2 case, $3 the version before: null for a new case. A case that is there already changes nothing. */
const insertCase = `insert into approval_case (region_code, id, ${names})
  select $1, $2, ${values} where $3::int is null
  on conflict (region_code, id) do nothing
  returning id`

const updateCase = `update approval_case set (${names}) = (${values})
  where region_code = $1 and id = $2 and version = $3::int
  returning id`

/** Everything else hangs on the changed row: where none was changed, nothing is kept. */
const rest = `, new_plan as (
  insert into plan (region_code, hash, body)
  select $1, $8, $21::jsonb from changed where $21::jsonb is not null
  on conflict (region_code, hash) do nothing
), new_events as (
  insert into event (region_code, case_id, seq, at, type, body, actor, prev_hash, hash, request_id)
  select $1, $2, e.seq, e.at, e.type, e.body, e.actor, e.prev_hash, e.hash, $28
  from changed, jsonb_to_recordset($22::jsonb) as e(
    seq int, at timestamptz, type text, body jsonb, actor jsonb, prev_hash text, hash text)
), closed_tasks as (
  update task set open = false, closed_at = $18::timestamptz
  from changed
  where task.region_code = $1 and task.case_id = $2 and task.open and not (task.key = any($23::text[]))
), open_tasks as (
  insert into task (region_code, case_id, key, kind, item, role, authority, due, open, created_at)
  select $1, $2, t.key, t.kind, t.item, t.role, t.authority, t.due, true, $18::timestamptz
  from changed, jsonb_to_recordset($24::jsonb) as t(
    key text, kind text, item text, role text, authority text, due date)
  on conflict (region_code, case_id, key) do update set
    kind = excluded.kind, item = excluded.item, role = excluded.role, authority = excluded.authority,
    due = excluded.due, open = true, closed_at = null,
    created_at = case when task.open then task.created_at else excluded.created_at end
), new_licence as (
  insert into licence (region_code, number, version, case_id, status, body, issued_at)
  select $1, l.number, l.version, $2, l.status, l.body, $18::timestamptz
  from changed, jsonb_to_recordset($25::jsonb) as l(number text, version int, status text, body jsonb)
), jobs as (
  select 1 from changed, jsonb_to_recordset($26::jsonb) as j(task text, payload json, key text)
  cross join lateral graphile_worker.add_job(j.task, j.payload, job_key => j.key) as added
), new_request as (
  insert into request (region_code, person_id, request_id, body_hash, answer, at)
  select $1, $27, $28, $29, $30::jsonb, $18::timestamptz from changed
), new_audit as (
  insert into audit (region_code, id, at, person_id, role, action, subject, detail, request_id)
  select $1, $31::uuid, $18::timestamptz, $32, $33, $34, $2::text, $35::jsonb, $28 from changed
)
select (select count(*) from changed)::int as changed, (select count(*) from jobs)::int as jobs`

function json(value: unknown): string {
  return JSON.stringify(storable(value))
}

function caseValues(change: Change, { state, head }: Prepared): unknown[] {
  const { after, planHash, facts, applicantMasked, due, at } = change
  return [
    after.version,
    after.number,
    after.service,
    after.edition,
    planHash,
    facts.status,
    facts.applicant,
    storableText(applicantMasked),
    facts.authorities,
    facts.lead,
    facts.surveyed,
    due,
    instant(after.openedAt),
    after.submittedAt && instant(after.submittedAt),
    instant(at),
    JSON.stringify(state),
    head,
  ]
}

/** The one statement that keeps a change, prepared: two texts, for a new case and for one that goes on. */
export function commitStatement(region: string, change: Change, prepared: Prepared) {
  const { caseId, before, plan, tasks, licence, jobs, request, audit } = change
  const head = before ? updateCase : insertCase
  return {
    name: before ? 'commit-change' : 'commit-new',
    text: `with changed as (\n  ${head}\n)${rest}`,
    values: [
      region,
      caseId,
      before?.version ?? null,
      ...caseValues(change, prepared),
      prepared.withPlan ? json(plan) : null,
      JSON.stringify(prepared.events),
      tasks.map((task) => task.key),
      json(tasks),
      json(licence ? [licence] : []),
      json(jobs),
      request.personId,
      request.requestId,
      request.bodyHash,
      json(request.answer ?? null),
      newId(Date.parse(change.at)),
      audit.personId,
      audit.role,
      audit.action,
      json(audit.detail),
    ],
  }
}
