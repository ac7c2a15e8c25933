-- Rules that a tenant adds to the law, with who did what to them.

create table own_rule (
    tenant       text        not null,
    id           text        not null check (id like 'own-%'),
    state        text        not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    revision     int         not null,
    content      text        not null check (content is json object),
    hash         text        not null,
    steps        int         not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    written_at   timestamptz not null,
    written_by   text        not null,
    forced_at    timestamptz,
    forced_by    text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (tenant, id),
    -- A rule that decides was put into force by somebody else than who wrote it.
    check ((state = 'DRAFT') = (forced_at is null) and (forced_at is null) = (forced_by is null)),
    check (forced_by <> written_by),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null))
);
comment on table own_rule is 'RESIDENT: rules of tenants, beside the law';
comment on column own_rule.revision is 'how often the text was written';
comment on column own_rule.hash is 'SHA-256 of content';
comment on column own_rule.steps is 'the most steps that it can take for one part at one place';

alter table own_rule enable row level security;
alter table own_rule force row level security;
create policy own_rule_tenant on own_rule using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on own_rule to ${app};
