-- Plans that are made in the background: asked for, being solved, or ended a short while ago.
create table plan_run (
    tenant      text        not null,
    id          uuid        not null,
    portfolio   uuid        not null,
    day         date,
    causes      text check (causes is json array),
    correlation text,
    causation   text,
    hop         int         not null default 0,
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    asked_at    timestamptz not null,
    begun_at    timestamptz,
    lease_until timestamptz,
    worker      text,
    attempts    int         not null default 0,
    stop        boolean     not null default false,
    progress    text check (progress is json object),
    reason      text,
    ended_at    timestamptz,
    primary key (tenant, id),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table plan_run is 'RESIDENT: plans on their way; a run has the id of the plan that it makes';
comment on column plan_run.causes is 'why it is made again, as JSON; null when somebody asked';
comment on column plan_run.lease_until is 'a worker moves this on while it lives; after that another takes the run';
create index plan_run_state on plan_run (state, lease_until);
create index plan_run_portfolio on plan_run (tenant, portfolio);

alter table plan_run enable row level security;
alter table plan_run force row level security;
create policy plan_run_tenant on plan_run to ${app} using (tenant = nullif(current_setting('app.tenant', true), ''));
create policy plan_run_fanout on plan_run to ${fanout} using (true) with check (true);
grant select, insert, update on plan_run to ${app};
-- Hands runs out over all tenants; it sees whose they are and how far, and neither portfolio nor cause.
grant select (tenant, id, state, begun_at, lease_until, worker, attempts, stop, progress, asked_at, ended_at), delete,
    update (state, begun_at, lease_until, worker, attempts, progress, reason, ended_at) on plan_run to ${fanout};
