-- What time does to a case, what is told about it, and the credit records that follow broken promises.

-- wake_on: the day on which something falls due by itself; null where nothing will.
-- supervisors: the authorities that supervise a part after approval. recorded: a credit record was made.
alter table approval_case
  add column wake_on date,
  add column supervisors text[] not null default '{}',
  add column recorded boolean not null default false;
create index approval_case_wake on approval_case (region_code, wake_on, id) where wake_on is not null;
create index approval_case_supervisors on approval_case using gin (supervisors);

-- Days before the due date that do not count for this task (special procedures), as [{from, to}].
alter table task add column paused jsonb not null default '[]';

-- How the applicant wants the case handled (promises, papers handed in later); null: the ordinary way.
alter table draft add column handling jsonb;

-- For one person, or for everyone with a role (of an authority). read_at: when the first of them read it.
create table message (
  region_code text not null,
  id uuid not null,
  case_id uuid not null,
  key text not null,
  person_id text,
  role text,
  authority text,
  subject jsonb not null,
  body jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (region_code, id),
  unique (region_code, case_id, key),
  foreign key (region_code, case_id) references approval_case (region_code, id),
  check ((person_id is null) <> (role is null))
);
create index message_person on message (region_code, person_id, id) where person_id is not null;
create index message_role on message (region_code, role, id) where role is not null;

-- The outbox: what is to leave the house, by which way, and what became of it: asked, answered or failed.
create table delivery (
  region_code text not null,
  message_id uuid not null,
  channel text not null,
  state text not null,
  attempts integer not null,
  address_masked text,
  note text,
  last_error text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (region_code, message_id, channel),
  foreign key (region_code, message_id) references message (region_code, id)
);
create index delivery_state on delivery (region_code, state, message_id);

-- subject_keys: whom a record is about, as keyed fingerprints. holder: the name as it is published, null if it is not.
create table credit (
  region_code text not null,
  case_id uuid not null,
  key text not null,
  subject_keys text[] not null,
  holder text,
  body jsonb not null,
  from_on date not null,
  until_on date not null,
  bar_until date,
  repaired_on date,
  published boolean not null,
  primary key (region_code, case_id, key),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index credit_subject on credit using gin (subject_keys);
create index credit_public on credit (region_code, from_on, case_id, key) where published and repaired_on is null;

-- What the days in wake_on rest on, by name, as a fingerprint: a start notices that it changed.
create table ground (
  region_code text not null,
  name text not null,
  print text not null,
  primary key (region_code, name)
);

-- Demo mode only: by how much its clock is ahead.
create table time_machine (
  region_code text not null,
  offset_ms bigint not null,
  primary key (region_code)
);
