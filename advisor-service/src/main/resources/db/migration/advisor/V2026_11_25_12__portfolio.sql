-- Portfolios, the plans for them, and what is needed to plan again when something changes.

create table portfolio (
    tenant     text        not null,
    id         uuid        not null,
    version    bigint      not null,
    name       text        not null,
    size       int         not null,
    content    text        not null check (content is json object),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant, id)
);
comment on table portfolio is 'RESIDENT: workloads of a tenant with the limits that they share';

create table plan (
    tenant    text        not null,
    id        uuid        not null,
    portfolio uuid        not null,
    revision  int         not null,
    previous  uuid,
    made_at   timestamptz not null,
    content   text        not null check (content is json object),
    primary key (tenant, id),
    -- Two workers that planned the same change can't both store it.
    unique (tenant, portfolio, revision),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table plan is 'RESIDENT: plans, never changed; the highest revision of a portfolio is the current one';

create table plan_choice (
    tenant   text not null,
    plan     uuid not null,
    workload text not null,
    content  text not null check (content is json object),
    primary key (tenant, plan, workload),
    foreign key (tenant, plan) references plan on delete cascade
);
comment on table plan_choice is 'RESIDENT: the advice on a placed workload, on its place and the runner-up, as it was when planned';

-- The narrow index: which portfolio's current plan read what of which place. No content.
create table plan_fact (
    tenant    text not null,
    portfolio uuid not null,
    place     text not null,
    fact      text not null,
    primary key (tenant, portfolio, place, fact),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table plan_fact is 'RESIDENT: what the current plan of a portfolio read, of rejected places too';
comment on column plan_fact.place is '* in the one row that every planned portfolio has: it might use a place that appears';
comment on column plan_fact.fact is '* where every fact counts';
create index plan_fact_place on plan_fact (place, fact);

-- What consumers leave behind: like the outbox, the serving role adds rows and can't read one back.
create table place_change (
    id          bigint generated always as identity primary key,
    tenant      text        not null,
    content     text        not null check (content is json object),
    correlation text,
    causation   text,
    hop         int         not null,
    noted_at    timestamptz not null
);
comment on table place_change is 'INTERNAL: changes of places on their way to the portfolios that they concern';
comment on column place_change.tenant is 'empty for a shared place';

-- No foreign key: work for a portfolio that is gone meanwhile is found to be none, and nobody waits for the other.
create table plan_work (
    tenant      text        not null,
    id          bigint      generated always as identity,
    portfolio   uuid        not null,
    content     text        not null check (content is json object),
    correlation text,
    causation   text,
    hop         int         not null,
    noted_at    timestamptz not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    primary key (tenant, id)
);
comment on table plan_work is 'RESIDENT: portfolios to be planned again, and why';
comment on column plan_work.due_at is 'a worker that takes it moves this on, so that another takes it if the first dies';
create index plan_work_due on plan_work (due_at, id);
create index plan_work_portfolio on plan_work (tenant, portfolio);

alter table portfolio enable row level security;
alter table portfolio force row level security;
create policy portfolio_tenant on portfolio using (tenant = nullif(current_setting('app.tenant', true), ''));

alter table plan enable row level security;
alter table plan force row level security;
create policy plan_tenant on plan using (tenant = nullif(current_setting('app.tenant', true), ''));

alter table plan_choice enable row level security;
alter table plan_choice force row level security;
create policy plan_choice_tenant on plan_choice using (tenant = nullif(current_setting('app.tenant', true), ''));

alter table plan_fact enable row level security;
alter table plan_fact force row level security;
create policy plan_fact_tenant on plan_fact to ${app} using (tenant = nullif(current_setting('app.tenant', true), ''));
create policy plan_fact_fanout on plan_fact for select to ${fanout} using (true);

alter table place_change enable row level security;
alter table place_change force row level security;
create policy place_change_write on place_change for insert to ${app}
    with check (tenant = '' or tenant = nullif(current_setting('app.tenant', true), ''));
create policy place_change_fanout on place_change to ${fanout} using (true);

alter table plan_work enable row level security;
alter table plan_work force row level security;
create policy plan_work_tenant on plan_work to ${app} using (tenant = nullif(current_setting('app.tenant', true), ''));
create policy plan_work_fanout on plan_work to ${fanout} using (true) with check (true);

grant select, insert, update, delete on portfolio to ${app};
grant select, insert on plan, plan_choice to ${app};
grant select, insert, delete on plan_fact, plan_work to ${app};
grant insert on place_change to ${app};

grant select on plan_fact to ${fanout};
grant select, delete on place_change to ${fanout};
grant select, insert, update (due_at, attempts) on plan_work to ${fanout};
