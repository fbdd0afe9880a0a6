-- missing: the characters of a paper that no font has, as texts; they are printed as their codes.
alter table document add column missing jsonb not null default '[]';
