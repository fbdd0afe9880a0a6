-- Public figures and status lists that cost the same however many years of cases there are.

-- What is counted as it happens: decisions by kind and month (YYYY-MM), concluded cases (period `all`). A count is kept in several
-- slots, so that commands of one moment do not wait for each other; it is their sum.
create table tally (
  region_code text not null,
  name text not null,
  period text not null,
  slot integer not null,
  count integer not null,
  primary key (region_code, name, period, slot)
);
insert into tally (region_code, name, period, slot, count)
  select region_code, kind, to_char(decided_on, 'YYYY-MM'), 0, count(*) from public_decision group by 1, 2, 3
  union all
  select region_code, 'concluded', 'all', 0, count(*) from approval_case where status = 'concluded' group by 1;

-- What a version of a licence says that status lists tell: `ended` (every permit ended, the last one by revocation or cancellation),
-- `suspended` (every permit that stands has a suspension: on which days, its body says). First versions say nothing of the kind.
alter table licence add column mark text;
update licence set mark = said.mark
  from (
    select l.region_code, l.number, l.version, case
        when bool_or(stands) then case when bool_and(suspended) filter (where stands) then 'suspended' end
        when (array_agg(taken order by ended_on desc, place desc))[1] then 'ended' end as mark
      from licence l, jsonb_array_elements(l.body->'permits') with ordinality as permit(body, place),
        lateral (select coalesce(nullif(permit.body->>'revokedOn', ''), nullif(permit.body->>'cancelledOn', '')) as taken_on) as t,
        lateral (select
          coalesce(taken_on, permit.body->>'expiredOn', '') as ended_on,
          coalesce(taken_on, permit.body->>'expiredOn', '') = '' as stands,
          taken_on is not null as taken,
          coalesce(jsonb_typeof(permit.body->'suspended') = 'object', false) as suspended) as s
      where l.version > 1 group by 1, 2, 3
  ) as said
  where licence.region_code = said.region_code and licence.number = said.number and licence.version = said.version
    and said.mark is not null;
create index licence_later on licence (region_code, number, version) include (mark) where version > 1;
