create table advice_record (
    tenant      text        not null,
    id          uuid        not null,
    made_at     timestamptz not null,
    fingerprint text        not null,
    question    text        not null,
    places      text        not null,
    advice      text        not null,
    primary key (tenant, id)
);
comment on table advice_record is 'RESIDENT: advice that a tenant asked to keep, with the inputs it follows from';
comment on column advice_record.fingerprint is 'SHA-256 of question, places and pack versions';
comment on column advice_record.places is 'JSON: the places as they were known';
alter table advice_record enable row level security;
alter table advice_record force row level security;
create policy own on advice_record using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on advice_record to ${app};
