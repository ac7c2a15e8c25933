create table place (
    id          text primary key,
    origin      text not null check (origin in ('TABLE', 'DEAL')),
    digest      text not null,
    content     text not null,
    licence     text,
    attribution text
);
comment on table place is 'OPEN: the shared places as last known; made from the shipped table, known_deal and known_milestone';
grant select, insert, update, delete on place to ${app};

create table known_milestone (
    id      text primary key,
    deal    text not null,
    content text not null
);
comment on table known_milestone is 'OPEN: milestones as the watchlist last published them; can be rebuilt from open.watch.milestone';
create index known_milestone_deal on known_milestone (deal);
grant select, insert, update, delete on known_milestone to ${app};

-- Deals that were read before their content was kept have to be read again.
alter table known_deal
    add column content text,
    alter column name drop not null,
    alter column country drop not null,
    alter column origin drop not null;
delete from known_deal;
delete from state_position where consumer = 'advisor-service' and topic = 'open.catalog.deal';
delete from consumer_offset where consumer = 'advisor-service' and topic = 'open.catalog.deal';

create table own_place (
    tenant  text not null,
    id      text not null check (id like 'own-%'),
    content text not null,
    primary key (tenant, id)
);
comment on table own_place is 'RESIDENT: places of one tenant, such as its own data centres';
alter table own_place enable row level security;
alter table own_place force row level security;
create policy own_place_tenant on own_place using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on own_place to ${app};

create table own_fact (
    tenant  text not null,
    place   text not null,
    fact    text not null,
    content text not null,
    primary key (tenant, place, fact)
);
comment on table own_fact is 'RESIDENT: what a tenant found out about a shared place; it holds for that tenant alone';
alter table own_fact enable row level security;
alter table own_fact force row level security;
create policy own_fact_tenant on own_fact using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on own_fact to ${app};
