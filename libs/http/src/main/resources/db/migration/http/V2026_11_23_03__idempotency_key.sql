-- Written in the transaction of the request it belongs to, so that key, effect and answer come to be together or not at all.
create table idempotency_key (
    tenant       text        not null,
    key          text        not null check (length(key) between 1 and 255),
    request_hash text        not null,
    created_at   timestamptz not null,
    -- The answer; empty only inside the transaction that is working on it.
    status       smallint,
    headers      text,
    body         text,
    primary key (tenant, key)
);
comment on table idempotency_key is 'RESIDENT: answers given to requests with an Idempotency-Key, kept for 24 hours';

create index idempotency_key_age on idempotency_key (tenant, created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_tenant on idempotency_key
    using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on idempotency_key to ${app};
