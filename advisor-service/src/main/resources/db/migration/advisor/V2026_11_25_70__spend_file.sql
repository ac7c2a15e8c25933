create table spend_file (
    tenant      text        not null,
    id          uuid        not null,
    portfolio   uuid        not null,
    source      text        not null,
    hash        text        not null,
    content     text        not null check (content is json object),
    received_at timestamptz not null,
    primary key (tenant, id),
    unique (tenant, portfolio, source),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table spend_file is 'RESIDENT: current spend of a portfolio''s workloads, summed from the cost exports of their providers';

alter table spend_file enable row level security;
alter table spend_file force row level security;
create policy spend_file_tenant on spend_file using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on spend_file to ${app};
