-- Messages of a desk (a role, of one authority or of none) and of a person, newest first; and those that nobody has read.
drop index message_role;
create index message_desk on message (region_code, role, (coalesce(authority, '')), id) where role is not null;
create index message_desk_unread on message (region_code, role, (coalesce(authority, '')), case_id)
  where role is not null and read_at is null;
create index message_person_unread on message (region_code, person_id, case_id)
  where person_id is not null and read_at is null;
