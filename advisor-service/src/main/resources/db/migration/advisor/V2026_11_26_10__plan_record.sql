-- What a plan was made of, so that it can be put on file as of then: by hashes, and each version of a portfolio once.
create table plan_record (
    tenant  text not null,
    plan    uuid not null,
    content text not null check (content is json object),
    primary key (tenant, plan),
    foreign key (tenant, plan) references plan on delete cascade
);
comment on table plan_record is 'RESIDENT: hashes of what a plan was made of and of what it says, and how far others had been followed';

create table plan_portfolio (
    tenant    text   not null,
    portfolio uuid   not null,
    version   bigint not null,
    sha256    text   not null,
    content   bytea  not null,
    primary key (tenant, portfolio, version),
    foreign key (tenant, portfolio) references portfolio on delete cascade
);
comment on table plan_portfolio is 'RESIDENT: versions of portfolios that were planned, as packed JSON';
comment on column plan_portfolio.sha256 is 'of the JSON with sets and maps in order';
-- It is packed already.
alter table plan_portfolio alter column content set storage external;

alter table plan_record enable row level security;
alter table plan_record force row level security;
create policy plan_record_tenant on plan_record using (tenant = nullif(current_setting('app.tenant', true), ''));
alter table plan_portfolio enable row level security;
alter table plan_portfolio force row level security;
create policy plan_portfolio_tenant on plan_portfolio
    using (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on plan_record, plan_portfolio to ${app};

comment on column record_content.content is
    'canonical JSON (RFC 8785): a place with the facts that were known, own rules, what was held, lists of these';
