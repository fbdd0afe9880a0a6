-- Fingerprints of the keys that sealed what this database holds, so that a start with other keys is noticed.
create table key_print (
  region_code text not null,
  key text not null,
  print text not null,
  primary key (region_code, key)
);
