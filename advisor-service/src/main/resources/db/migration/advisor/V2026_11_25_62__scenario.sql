create table scenario (
    tenant     text        not null,
    id         uuid        not null,
    version    bigint      not null,
    portfolio  uuid        not null,
    plan       uuid        not null,
    name       text        not null,
    content    text        not null check (content is json object),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, portfolio) references portfolio on delete cascade,
    foreign key (tenant, plan) references plan on delete cascade
);
comment on table scenario is 'RESIDENT: saved questions what a plan would be if something was otherwise, with their answers';
create index scenario_portfolio on scenario (tenant, portfolio, id);

alter table scenario enable row level security;
alter table scenario force row level security;
create policy scenario_tenant on scenario using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on scenario to ${app};
