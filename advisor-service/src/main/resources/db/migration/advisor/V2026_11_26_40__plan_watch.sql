-- What planning again because of new packs and of days needs to know.

create table rule_set (
    fingerprint text        primary key,
    content     text        not null check (content is json object),
    loaded_at   timestamptz not null,
    seen_at     timestamptz not null
);
comment on table rule_set is 'INTERNAL: which rule packs processes of this service loaded; of those that run the latest loaded counts';
comment on column rule_set.content is 'versions and hashes, as JSON';
comment on column rule_set.loaded_at is 'when a process last started with it';
comment on column rule_set.seen_at is 'when a process that runs with it last said so';

-- The narrow index that is read over all tenants: nothing but who was looked at when.
create table plan_watch (
    tenant    text not null,
    portfolio uuid not null,
    day       date not null,
    rules     text not null,
    primary key (tenant, portfolio),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table plan_watch is 'RESIDENT: up to which day, and with which rules, it was seen to that a portfolio is planned as it should be';
comment on column plan_watch.day is 'what later days do is still to be looked at';
comment on column plan_watch.rules is 'fingerprint of the rules by which it was planned last, or is to be';

alter table plan_watch enable row level security;
alter table plan_watch force row level security;
create policy plan_watch_tenant on plan_watch to ${app} using (tenant = nullif(current_setting('app.tenant', true), ''));
create policy plan_watch_fanout on plan_watch for select to ${fanout} using (true);

grant select, insert, update on plan_watch to ${app};
grant select on plan_watch to ${fanout};
grant select, insert, update on rule_set to ${fanout};
