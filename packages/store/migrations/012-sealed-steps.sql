-- What a courier says of a parcel names people: it is sealed, and known again by a keyed fingerprint. Steps from before stand
-- as they are; their fingerprint is the text itself.
alter table parcel_step add column print text;
update parcel_step set print = text;
alter table parcel_step alter column print set not null;
alter table parcel_step drop constraint parcel_step_pkey;
alter table parcel_step add primary key (region_code, case_id, parcel, at, print);
