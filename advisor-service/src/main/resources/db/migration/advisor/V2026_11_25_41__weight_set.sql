-- How much each criterion of the score counts, under a name that a tenant gives.

create table weight_set (
    tenant     text        not null,
    id         uuid        not null,
    name       text        not null,
    weights    text        not null check (weights is json object),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant, id),
    constraint weight_set_name unique (tenant, name)
);
comment on table weight_set is 'RESIDENT: weights of criteria, by the names that tenants give them';

alter table weight_set enable row level security;
alter table weight_set force row level security;
create policy weight_set_tenant on weight_set using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on weight_set to ${app};
