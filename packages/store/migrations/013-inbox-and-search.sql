-- Lists that stay quick and counts that stay exact, however many cases there are.

-- The inbox of a desk (a role, of one authority or of none), in its order; with what its counts need.
drop index task_open;
create index task_desk on task (region_code, role, (coalesce(authority, '')), (coalesce(due, date 'infinity')),
  created_at, case_id, key) include (authority, kind, due, paused) where open;
-- The open tasks of one case.
create index task_case on task (region_code, case_id) where open;

-- The classes of promises that the applicant chose; few cases have any.
alter table approval_case add column promised text[] not null default '{}';
update approval_case set promised = chosen.promised
  from (
    select region_code, id, array_remove(array[
        case when jsonb_array_length(state->'handling'->'commitments') > 0 then 'post_supervision' end,
        case when jsonb_array_length(state->'handling'->'tolerated') > 0 then 'tolerant_handling' end,
        case when jsonb_array_length(state->'handling'->'preview') > 0 then 'tolerant_preview' end,
        case when jsonb_array_length(state->'handling'->'promised') > 0 then 'proof_commitment' end], null) as promised
    from (select region_code, id, jsonb_build_object('handling', state->'handling') as state
      from approval_case where submitted_at is not null) as handled
  ) as chosen
  where approval_case.region_code = chosen.region_code and approval_case.id = chosen.id and chosen.promised <> '{}';
create index approval_case_promised on approval_case (region_code, status) include (promised) where promised <> '{}';

-- Ways to a case by what a person at the counter says: keyed fingerprints of the holder's name, codes and telephones.
create table case_print (
  region_code text not null,
  print text not null,
  case_id uuid not null,
  primary key (region_code, print, case_id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index case_print_case on case_print (region_code, case_id);

-- By the beginning or the end of its number, whatever the order of the database's language.
create index approval_case_number_begin on approval_case (region_code, number text_pattern_ops);
create index approval_case_number_end on approval_case (region_code, reverse(number) text_pattern_ops);
