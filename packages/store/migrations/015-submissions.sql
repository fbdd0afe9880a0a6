-- What was never handed in can be deleted, with all that hangs on it. What was handed in has a row here that nobody but the
-- owner of the database can remove, and no case can be deleted from under it.
create table submission (
  region_code text not null,
  case_id uuid not null,
  primary key (region_code, case_id),
  foreign key (region_code, case_id) references approval_case (region_code, id)
);
insert into submission (region_code, case_id)
  select region_code, id from approval_case where submitted_at is not null;

-- What an application has before it is handed in goes with it.
alter table event drop constraint event_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table task drop constraint task_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table draft drop constraint draft_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table case_file drop constraint case_file_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table case_print drop constraint case_print_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table message drop constraint message_region_code_case_id_fkey,
  add foreign key (region_code, case_id) references approval_case (region_code, id) on delete cascade;
alter table delivery drop constraint delivery_region_code_message_id_fkey,
  add foreign key (region_code, message_id) references message (region_code, id) on delete cascade;

-- Whether a case may go is asked by its id.
create index public_decision_case on public_decision (region_code, case_id);
