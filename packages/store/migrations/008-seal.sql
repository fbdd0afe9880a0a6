-- Which certificates sealed papers and licences, so that what they sealed is still known when they have been replaced.
create table seal_certificate (
  region_code text not null,
  key text not null,
  chain jsonb not null,
  since timestamptz not null,
  primary key (region_code, key)
);

-- There while the seal cannot be had: since when, and why. Papers that are to be sealed wait.
create table seal_outage (
  region_code text not null,
  since timestamptz not null,
  reason text not null,
  primary key (region_code)
);

-- The certificate that sealed it; null: made before papers were sealed.
alter table document add column seal_key text;
