create table known_deal (
    id      text primary key,
    name    text not null,
    country text not null,
    origin  text not null
);
comment on table known_deal is 'OPEN: deals as the catalog last published them; can be rebuilt from open.catalog.deal';
grant select, insert, update, delete on known_deal to ${app};
