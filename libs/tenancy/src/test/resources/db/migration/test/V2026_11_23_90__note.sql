create table note (
    tenant text not null,
    id     uuid not null,
    text   text not null,
    primary key (tenant, id)
);
comment on table note is 'RESIDENT: what a tenant wrote down';
alter table note enable row level security;
alter table note force row level security;
create policy own on note using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on note to ${app};
