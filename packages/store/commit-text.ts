import { askDeliveries, deliverSpecs, enqueue, insertMessages } from './message-text.ts'

/** The columns of a case with their types. */
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
  ['supervisors', 'text[]'],
  ['recorded', 'boolean'],
  ['lead', 'text'],
  ['surveyed', 'boolean'],
  ['promised', 'text[]'],
  ['due', 'date'],
  ['wake_on', 'date'],
  ['opened_at', 'timestamptz'],
  ['submitted_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['state', 'jsonb'],
  ['head_hash', 'text'],
] as const

/** What of a case is kept in columns of its own. */
export type CaseColumns = { readonly [C in (typeof columns)[number][0]]: unknown }

const names = columns.map(([name]) => name).join(', ')
const values = columns.map(([name, type]) => `@${name}::${type}`).join(', ')

/** A case that is there already changes nothing. */
const insertCase = `insert into approval_case (region_code, id, ${names})
  select @region, @case, ${values} where @before::int is null
  on conflict (region_code, id) do nothing
  returning id, applicant_id`

const updateCase = `update approval_case set (${names}) = (${values})
  where region_code = @region and id = @case and version = @before::int
  returning id, applicant_id`

const jobSpecs = `select (j.task, j.payload, null, null, null, j.key, null, null)::graphile_worker.job_spec as spec
  from changed, jsonb_to_recordset(@jobs::jsonb) as j(task text, payload json, key text)`

/** Everything else hangs on the changed row: where none was changed, nothing is kept. */
const rest = `, new_plan as (
  insert into plan (region_code, hash, body)
  select @region, @plan_hash, @plan::jsonb from changed where @plan::jsonb is not null
  on conflict (region_code, hash) do nothing
), new_events as (
  insert into event (region_code, case_id, seq, at, type, body, actor, prev_hash, hash, request_id)
  select @region, @case, e.seq, e.at, e.type, e.body, e.actor, e.prev_hash, e.hash, @request
  from changed, jsonb_to_recordset(@events::jsonb) as e(
    seq int, at timestamptz, type text, body jsonb, actor jsonb, prev_hash text, hash text)
), new_submission as (
  insert into submission (region_code, case_id)
  select @region, @case from changed where @submits::boolean
  on conflict (region_code, case_id) do nothing
), closed_tasks as (
  update task set open = false, closed_at = @at::timestamptz
  from changed
  where task.region_code = @region and task.case_id = @case and task.open and not (task.key = any(@keys::text[]))
), open_tasks as (
  insert into task (region_code, case_id, key, kind, item, role, authority, due, paused, open, created_at)
  select @region, @case, t.key, t.kind, t.item, t.role, t.authority, t.due, t.paused, true, @at::timestamptz
  from changed cross join jsonb_to_recordset(@tasks::jsonb) as t(
    key text, kind text, item text, role text, authority text, due date, paused jsonb)
  left join task as was on was.region_code = @region and was.case_id = @case and was.key = t.key
  where (was.kind, was.item, was.role, was.authority, was.due, was.paused, was.open)
    is distinct from (t.kind, t.item, t.role, t.authority, t.due, t.paused, true)
  on conflict (region_code, case_id, key) do update set
    kind = excluded.kind, item = excluded.item, role = excluded.role, authority = excluded.authority,
    due = excluded.due, paused = excluded.paused, open = true, closed_at = null,
    created_at = case when task.open then task.created_at else excluded.created_at end
), new_licence as (
  insert into licence (region_code, number, version, case_id, status, mark, body, issued_at)
  select @region, l.number, l.version, @case, l.status, l.mark, l.body, @at::timestamptz
  from changed, jsonb_to_recordset(@licence::jsonb) as l(number text, version int, status text, mark text, body jsonb)
), new_credit as (
  insert into credit (region_code, case_id, key, subject_keys, holder, body, from_on, until_on, bar_until,
    repaired_on, published)
  select @region, @case, r.key, array(select jsonb_array_elements_text(r.subject_keys)), r.holder, r.body,
    r.from_on, r.until_on, r.bar_until, r.repaired_on, r.published
  from changed, jsonb_to_recordset(@credit::jsonb) as r(key text, subject_keys jsonb, holder text, body jsonb,
    from_on date, until_on date, bar_until date, repaired_on date, published boolean)
  on conflict (region_code, case_id, key) do update set
    subject_keys = excluded.subject_keys, holder = excluded.holder, body = excluded.body,
    from_on = excluded.from_on, until_on = excluded.until_on, bar_until = excluded.bar_until,
    repaired_on = excluded.repaired_on, published = excluded.published
), new_parcels as (
  insert into parcel (region_code, case_id, parcel, receiver, state, attempts, demo, asked_at)
  select @region, @case, p.parcel, p.receiver, 'asked', 0, false, @at::timestamptz
  from changed, jsonb_to_recordset(@parcels::jsonb) as p(parcel text, receiver text)
  on conflict (region_code, case_id, parcel) do nothing
), new_decisions as (
  insert into public_decision (region_code, id, case_id, kind, service, authority, decided_on, body)
  select @region, d.id, @case, d.kind, d.service, d.authority, d.decided_on, d.body
  from changed, jsonb_to_recordset(@decisions::jsonb) as d(
    id uuid, kind text, service text, authority text, decided_on date, body jsonb)
), tallied as (
  insert into tally (region_code, name, period, slot, count)
  select @region, t.name, t.period, t.slot, t.count
  from changed, jsonb_to_recordset(@tallies::jsonb) as t(name text, period text, slot int, count int)
  on conflict (region_code, name, period, slot) do update set count = tally.count + excluded.count
), old_prints as (
  delete from case_print using changed
  where @prints::text[] is not null and case_print.region_code = @region and case_print.case_id = @case
    and not (case_print.print = any(@prints::text[]))
), new_prints as (
  insert into case_print (region_code, print, case_id)
  select @region, p, @case from changed, unnest(@prints::text[]) as p
  on conflict (region_code, print, case_id) do nothing
), ${insertMessages}, ${askDeliveries}, ${enqueue(`${jobSpecs}
  union all
  ${deliverSpecs}`)}, new_request as (
  insert into request (region_code, person_id, request_id, body_hash, answer, at)
  select @region, @person, @request, @body_hash, @answer::jsonb, @at::timestamptz from changed
), new_audit as (
  insert into audit (region_code, id, at, person_id, role, action, subject, detail, request_id)
  select @region, @audit_id::uuid, @at::timestamptz, @audit_person, @role, @action, @case::text,
    @detail::jsonb, @request
  from changed
)
select (select count(*) from changed)::int as changed, (select count(*) from jobs)::int as jobs`

/** The two texts: for a new case, and for one that goes on. */
export const commitTexts = {
  new: `with changed as (\n  ${insertCase}\n)${rest}`,
  change: `with changed as (\n  ${updateCase}\n)${rest}`,
} as const
