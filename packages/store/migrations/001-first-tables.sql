-- Sharded tables begin with region_code, in every key (see check-schema.ts). Ids and times come from the application;
-- ids of people come from whoever knows them (the demo, an identity provider) and are text.

-- Reference: the regions whose data this database holds.
create table region (
  region_code text primary key
);

create table person (
  region_code text not null,
  id text not null,
  provider text not null,
  subject text not null,
  name text not null,
  roles jsonb not null,
  primary key (region_code, id),
  unique (region_code, provider, subject)
);

create table session (
  region_code text not null,
  token_hash text not null,
  person_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen timestamptz not null,
  primary key (region_code, token_hash),
  foreign key (region_code, person_id) references person (region_code, id)
);
create index session_expires on session (region_code, expires_at);

create table counter (
  region_code text not null,
  kind text not null,
  period text not null,
  value integer not null,
  primary key (region_code, kind, period)
);

create table plan (
  region_code text not null,
  hash text not null,
  body jsonb not null,
  primary key (region_code, hash)
);

-- The state of a case: what its events add up to, with the few columns that lists need.
create table approval_case (
  region_code text not null,
  id uuid not null,
  version integer not null,
  number text,
  service text not null,
  edition text not null,
  plan_hash text not null,
  status text not null,
  applicant_id text not null,
  applicant_name_masked text not null,
  authorities text[] not null,
  lead text not null,
  surveyed boolean not null,
  due date,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  updated_at timestamptz not null,
  state jsonb not null,
  head_hash text not null,
  primary key (region_code, id),
  unique (region_code, number),
  foreign key (region_code, plan_hash) references plan (region_code, hash)
);
create index approval_case_applicant on approval_case (region_code, applicant_id, id);
create index approval_case_status on approval_case (region_code, status, id);
create index approval_case_lead on approval_case (region_code, lead, id);
-- For authorities with few cases; the others are found on the way through the newest.
create index approval_case_authorities on approval_case using gin (authorities);

create table event (
  region_code text not null,
  case_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  type text not null,
  body jsonb not null,
  actor jsonb not null,
  prev_hash text not null,
  hash text not null,
  request_id text not null,
  primary key (region_code, case_id, seq),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);

create table task (
  region_code text not null,
  case_id uuid not null,
  key text not null,
  kind text not null,
  item text,
  role text not null,
  authority text,
  person text,
  due date,
  open boolean not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (region_code, case_id, key),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index task_open on task (region_code, role, (coalesce(due, date 'infinity')), created_at, case_id, key)
  where open;

create table draft (
  region_code text not null,
  case_id uuid not null,
  version integer not null,
  form jsonb not null,
  updated_at timestamptz not null,
  primary key (region_code, case_id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);

create table case_file (
  region_code text not null,
  id uuid not null,
  case_id uuid not null,
  material text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  sha256 text not null,
  path text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (region_code, id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index case_file_case on case_file (region_code, case_id, id);

-- What a request was answered with, so that a repeat gets the same answer.
create table request (
  region_code text not null,
  person_id text not null,
  request_id text not null,
  body_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (region_code, person_id, request_id)
);
create index request_at on request (region_code, at);

create table licence (
  region_code text not null,
  number text not null,
  version integer not null,
  case_id uuid not null,
  status text not null,
  body jsonb not null,
  issued_at timestamptz not null,
  primary key (region_code, number, version),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index licence_case on licence (region_code, case_id);

create table document (
  region_code text not null,
  case_id uuid not null,
  kind text not null,
  version integer not null,
  sha256 text not null,
  size bigint not null,
  path text not null,
  made_at timestamptz not null,
  primary key (region_code, case_id, kind, version),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);

create table audit (
  region_code text not null,
  id uuid not null,
  at timestamptz not null,
  person_id text not null,
  role text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  request_id text,
  primary key (region_code, id)
);
create index audit_subject on audit (region_code, subject, at);
create index audit_person on audit (region_code, person_id, at);
