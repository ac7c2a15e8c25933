create table plan_calculation (
    tenant  text  not null,
    plan    uuid  not null,
    content bytea not null,
    primary key (tenant, plan),
    foreign key (tenant, plan) references plan on delete cascade
);
comment on table plan_calculation is 'RESIDENT: the numbers that a plan was solved from and the engine''s answer, as packed JSON';
-- It is packed already.
alter table plan_calculation alter column content set storage external;

alter table plan_calculation enable row level security;
alter table plan_calculation force row level security;
create policy plan_calculation_tenant on plan_calculation
    using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on plan_calculation to ${app};
