-- What a record needs to be given again: who gave it, and everything that it was given on by the hash of its content.

create table rule_file (
    sha256  text primary key,
    content text not null
);
comment on table rule_file is 'OPEN: every file of rules that was ever loaded, by the hash of its content';
grant select, insert on rule_file to ${app};

create table record_content (
    tenant  text not null,
    sha256  text not null,
    content text not null,
    primary key (tenant, sha256)
);
comment on table record_content is 'RESIDENT: what a tenant''s records refer to by its hash; the same is kept once';
comment on column record_content.content is 'canonical JSON (RFC 8785): a place with the facts that were known to the tenant';
alter table record_content enable row level security;
alter table record_content force row level security;
create policy record_content_tenant on record_content
    using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on record_content to ${app};

-- All of them null in records of before.
alter table advice_record
    add column engine text,
    add column facts_on date,
    add column rules text,
    add column advice_sha256 text;
comment on column advice_record.places is 'JSON: ids of places with the hashes of their content; before, the places themselves';
comment on column advice_record.fingerprint is 'SHA-256 of what the advice follows from';
comment on column advice_record.engine is 'version that gave the advice';
comment on column advice_record.facts_on is 'facts overdue for review on this day counted as unknown';
comment on column advice_record.rules is 'JSON: names of rule files with the hashes of their content';
comment on column advice_record.advice_sha256 is 'SHA-256 of the advice in canonical JSON';
