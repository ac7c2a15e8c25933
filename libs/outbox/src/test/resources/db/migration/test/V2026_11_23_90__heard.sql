create table heard (
    place    bigint generated always as identity primary key,
    consumer text   not null,
    event_id text   not null,
    subject  text   not null,
    sequence text   not null,
    data     text   not null,
    tenant   text   not null default coalesce(current_setting('app.tenant', true), '')
);
comment on table heard is 'INTERNAL: every effect that the consumers of the tests have had';
grant select, insert, delete on heard to ${app};
