create table alert_rule (
    tenant     text        not null,
    id         uuid        not null,
    kind       text        not null,
    name       text        not null,
    portfolio  uuid,
    created_at timestamptz not null,
    created_by text        not null,
    primary key (tenant, id)
);
comment on table alert_rule is 'RESIDENT: what a tenant wants to be told';

create table alert_counter (
    tenant text   not null primary key,
    last   bigint not null
);
comment on table alert_counter is 'RESIDENT: position of a tenant''s newest alert; locked by whoever adds one, so positions have no gaps and follow the order of commits';

create table alert (
    tenant          text        not null,
    id              uuid        not null,
    position        bigint      not null,
    rule            uuid        not null,
    plan            uuid        not null,
    portfolio       uuid        not null,
    at              timestamptz not null,
    document        text        not null check (document is json object),
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (tenant, id),
    unique (tenant, position),
    unique (tenant, rule, plan)
);
comment on table alert is 'RESIDENT: what a tenant was told';

alter table alert_rule enable row level security;
alter table alert_rule force row level security;
create policy alert_rule_tenant on alert_rule using (tenant = nullif(current_setting('app.tenant', true), ''));
alter table alert_counter enable row level security;
alter table alert_counter force row level security;
create policy alert_counter_tenant on alert_counter using (tenant = nullif(current_setting('app.tenant', true), ''));
alter table alert enable row level security;
alter table alert force row level security;
create policy alert_tenant on alert using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on alert_rule to ${app};
grant select, insert, update on alert_counter to ${app};
grant select, insert, update (acknowledged_at, acknowledged_by) on alert to ${app};
