-- Which workers are at work on jobs, local to the queue: each counts its beats. Who does not count on is gone, and the jobs that it
-- held are given back. A count needs no clock, which may be wrong or jump.
create table job_worker (
  worker text primary key,
  beats bigint not null
);
