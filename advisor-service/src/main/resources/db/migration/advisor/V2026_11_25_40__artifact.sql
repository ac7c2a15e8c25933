-- What a tenant holds that rules may require, and the days on which it begins and ceases to count.

create table artifact (
    tenant          text        not null,
    id              uuid        not null,
    kind            text        not null,
    places          varchar[]   not null,
    workloads       varchar[]   not null,
    reference       text        not null,
    document_sha256 text,
    issued_by       text        not null,
    issued_on       date        not null,
    valid_from      date        not null,
    valid_until     date,
    note            text,
    registered_at   timestamptz not null,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    primary key (tenant, id),
    check (valid_until >= valid_from)
);
comment on table artifact is 'RESIDENT: approvals, assessments, contract clauses and the like that a tenant holds';
comment on column artifact.places is 'ids; empty: all places';
comment on column artifact.workloads is 'ids; empty: all workloads';
comment on column artifact.valid_until is 'the last day; null: no end';

-- The narrow index that is read over all tenants: nothing but who has to be woken on which day.
create table artifact_calendar (
    tenant   text not null,
    artifact uuid not null,
    turn     text not null check (turn in ('BEGINS', 'ENDS')),
    day      date not null,
    primary key (tenant, artifact, turn),
    foreign key (tenant, artifact) references artifact on delete cascade
);
comment on table artifact_calendar is 'RESIDENT: turns of artifacts that were not made known yet';
comment on column artifact_calendar.day is 'the first day on which it counts, or no longer does';
create index artifact_calendar_day on artifact_calendar (day, tenant, artifact, turn);

alter table artifact enable row level security;
alter table artifact force row level security;
create policy artifact_tenant on artifact using (tenant = nullif(current_setting('app.tenant', true), ''));

alter table artifact_calendar enable row level security;
alter table artifact_calendar force row level security;
create policy artifact_calendar_tenant on artifact_calendar to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''));
create policy artifact_calendar_fanout on artifact_calendar for select to ${fanout} using (true);

grant select, insert, update, delete on artifact to ${app};
grant select, insert, delete on artifact_calendar to ${app};
grant select on artifact_calendar to ${fanout};
