-- Parcels with licences, papers and seals on their way to the applicant, and the codes by which they are picked up.

-- The parcel of a case: what is asked of the courier and what became of it (asked, answered or failed), then how it goes.
-- receiver: name, telephone and address as sealed text. problem: why the last try to follow it failed.
-- ended_at: delivered, returned, lost or recalled; nobody asks for it any more.
create table parcel (
  region_code text not null,
  case_id uuid not null,
  parcel text not null,
  receiver text not null,
  state text not null,
  attempts integer not null,
  last_error text,
  tracking text,
  carrier text,
  demo boolean not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  tracked_at timestamptz,
  problem text,
  ended_at timestamptz,
  primary key (region_code, case_id, parcel),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index parcel_open on parcel (region_code, asked_at, case_id, parcel) where ended_at is null;

-- What the courier said about a parcel on its way; the same step told twice is one.
create table parcel_step (
  region_code text not null,
  case_id uuid not null,
  parcel text not null,
  at timestamptz not null,
  text text not null,
  place text not null,
  primary key (region_code, case_id, parcel, at, text),
  foreign key (region_code, case_id, parcel) references parcel (region_code, case_id, parcel)
);

-- The pick-up code of a case, as a keyed fingerprint: it is told once and cannot be read again.
create table pickup_code (
  region_code text not null,
  case_id uuid not null,
  code_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  wrong integer not null,
  primary key (region_code, case_id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
