-- A person sees where they are signed in and can end it: each session has a name that is no secret, and the browser's
-- rough name. Whoever is signed in signs in anew once.
delete from session;
alter table session add column id uuid not null, add column browser text not null, add unique (region_code, id);
create index session_person on session (region_code, person_id);
