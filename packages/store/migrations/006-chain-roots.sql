-- For every day one root over the histories that changed, chained to the day before; and the leaves that it is made of.

create table chain_root (
  region_code text not null,
  day date not null,
  count integer not null,
  root text not null,
  previous text not null,
  hash text not null,
  made_at timestamptz not null,
  primary key (region_code, day)
);

-- How far a case's history went on a day when it changed: version and last hash, and the plan that it follows.
create table chain_leaf (
  region_code text not null,
  day date not null,
  case_id uuid not null,
  version integer not null,
  head text not null,
  plan_hash text not null,
  primary key (region_code, day, case_id),
  foreign key (region_code, day) references chain_root (region_code, day),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
create index chain_leaf_case on chain_leaf (region_code, case_id, version);

-- Events come in the order of time: the blocks of a day are found without an entry for each event.
create index event_at on event using brin (at);
