-- From here on plans keep the advice behind their placements here, many workloads to a row and packed. Plans of earlier
-- releases have it in plan_choice, which is still read.
create table plan_advice (
    tenant        text             not null,
    plan          uuid             not null,
    from_workload text collate "C" not null,
    content       bytea            not null,
    primary key (tenant, plan, from_workload),
    foreign key (tenant, plan) references plan on delete cascade
);
comment on table plan_advice is
    'RESIDENT: the advice on placed workloads, on their places and the runners-up, as it was when planned';
comment on column plan_advice.from_workload is 'the first of the workloads in the row, by id';
comment on column plan_advice.content is 'a line for each workload, its id and then JSON; packed';
-- It is packed already.
alter table plan_advice alter column content set storage external;

alter table plan_advice enable row level security;
alter table plan_advice force row level security;
create policy plan_advice_tenant on plan_advice using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on plan_advice to ${app};
