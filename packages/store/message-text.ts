/**
 * Keeps messages of changed cases that are not known yet by their key; `changed` has the ids of cases with their
 * applicants. Part of the statements that change cases, so that none is lost and none is told twice.
 */
export const insertMessages = `new_messages as (
  insert into message (region_code, id, case_id, key, person_id, role, authority, subject, body, created_at)
  select @region, m.id, m.case_id, m.key, m.person_id, m.role, m.authority, m.subject, m.body, @at::timestamptz
  from changed join jsonb_to_recordset(@messages::jsonb) as m(
    id uuid, case_id uuid, key text, person_id text, role text, authority text, subject jsonb, body jsonb)
    on m.case_id = changed.id
  on conflict (region_code, case_id, key) do nothing
  returning id, case_id, key, person_id
), to_applicants as (
  select m.id, m.case_id, m.key
  from new_messages m join changed on changed.id = m.case_id and changed.applicant_id = m.person_id
)`

/** What goes to an applicant leaves the house by mail and SMS; the staff read theirs here. */
export const askDeliveries = `new_deliveries as (
  insert into delivery (region_code, message_id, channel, state, attempts, asked_at)
  select @region, t.id, by.channel, 'asked', 0, @at::timestamptz
  from to_applicants t cross join (values ('mail'), ('sms')) as by(channel)
)`

/** One job per message that leaves the house, as the queue takes it. */
export const deliverSpecs = `select ('deliver', json_build_object('messageId', t.id), null, null, null,
    'deliver:' || t.case_id || ':' || t.key, null, null)::graphile_worker.job_spec as spec
  from to_applicants t`

/** Puts all jobs of a statement into the queue by one call: each call looks through the queue on its own. */
export function enqueue(specs: string): string {
  return `specs as (
  ${specs}
), jobs as (
  select 1 from (select array_agg(spec) as all_specs from specs) as s
  cross join lateral graphile_worker.add_jobs(s.all_specs) as added
  where s.all_specs is not null
)`
}
