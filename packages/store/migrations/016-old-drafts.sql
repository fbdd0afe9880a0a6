-- Applications that were never handed in, to see which of them nobody touches any more.
create index approval_case_unsubmitted on approval_case (region_code, id) where submitted_at is null;
