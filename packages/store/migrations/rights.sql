-- The rights of the application's role, set anew at every start: nothing is left over from an earlier version.
-- Histories can be added to and read, never changed: event, audit, plan, licence, document, request, key_print, seal_certificate,
-- chain_root, chain_leaf, submission; of a message only that it was read. A case can be deleted while it has no submission: its
-- foreign key holds every other, and what hangs on the case goes by those of its tables.
revoke all on all tables in schema public from xinban_app;
grant usage on schema public to xinban_app;
grant select on migration to xinban_app;
grant select on region to xinban_app;
grant select, insert on event, audit, plan, licence, document, key_print, seal_certificate, chain_root, chain_leaf,
  public_decision, submission to xinban_app;
grant select, insert, update on approval_case, task, person, counter, credit, delivery, ground, time_machine, licence_ask
  to xinban_app;
grant delete on approval_case to xinban_app;
grant select, insert, update on tally to xinban_app;
grant select, insert, update on parcel to xinban_app;
grant select, insert on parcel_step to xinban_app;
grant select, insert, update, delete on pickup_code to xinban_app;
grant select, insert, delete on case_print to xinban_app;
grant select, insert, update (read_at) on message to xinban_app;
grant select, insert, delete, update (name) on case_file to xinban_app;
grant select, insert, delete on request to xinban_app;
grant select, insert, update, delete on draft, session, seal_outage to xinban_app;
grant select, insert, update, delete on job_worker to xinban_app;

-- Jobs are added in the same statement as events, and worked on by the same process.
grant usage on schema graphile_worker to xinban_app;
grant select, insert, update, delete on all tables in schema graphile_worker to xinban_app;

-- The queue's tables let nobody but their owner see rows; the application's role is let in, once per table.
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'graphile_worker' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'xinban_app')
  loop
    execute format('create policy xinban_app on graphile_worker.%I to xinban_app using (true) with check (true)', t);
  end loop;
end $$;
