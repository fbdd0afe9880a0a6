-- Decisions about permits as everybody may read them: granted, renewed, changed, revoked, cancelled. The body holds nothing else of the case.
create table public_decision (
  region_code text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  service text not null,
  authority text not null,
  decided_on date not null,
  body jsonb not null,
  primary key (region_code, id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index public_decision_day on public_decision (region_code, decided_on, id);
create index public_decision_authority on public_decision (region_code, authority, decided_on, id);
create index public_decision_service on public_decision (region_code, service, decided_on, id);
