-- What this service says to others, and how far it has read what they say to it.
--
-- Rows of all tenants share these tables, because order, sending and cleaning know no tenant. What keeps them apart:
-- * outbox: the serving role may only add rows, and only open ones or its own tenant's. It can't read a single row back, so
--   nothing that goes wrong in a request shows another tenant's events. Only the relay reads, and it serves no request.
-- * outbox_state: the serving role has to compare with what it published last, so row security shows it the open rows and
--   those of its own tenant. The key starts with the tenant: another tenant's key is neither hidden nor in the way.
-- * inbox, state_position, consumer_offset hold identifiers and positions, no content. A consumer moves from one tenant's
--   record to the next, so they have no row security.

create table outbox (
    -- Not the order of commits: a row with a lower position can appear after one with a higher. Hence the relay claims
    -- what is unsent, never what lies behind a cursor.
    position    bigint      generated always as identity primary key,
    tenant      text        not null,
    topic       text        not null,
    key         text        not null check (key <> ''),
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    epoch       bigint      not null,
    n           bigint,
    correlation text        not null,
    causation   text,
    hop         integer     not null,
    traceparent text,
    data        text,
    sent_at     timestamptz,
    constraint outbox_data_class check (
        starts_with(topic, 'open.') and tenant = '' or starts_with(topic, 'resident.') and tenant <> '')
);
comment on table outbox is 'INTERNAL: events of committed transactions on their way to the broker';
comment on column outbox.tenant is 'empty on open topics';
comment on column outbox.n is 'place in the sequence of its key''s states; null for an effect, whose place is its position';
comment on column outbox.data is 'JSON; null removes the key from a compacted topic';

create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create table outbox_state (
    tenant      text        not null,
    topic       text        not null,
    key         text        not null check (key <> ''),
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    epoch       bigint      not null,
    n           bigint      not null,
    correlation text        not null,
    causation   text,
    hop         integer     not null,
    data        text,
    primary key (tenant, topic, key),
    constraint outbox_state_data_class check (
        starts_with(topic, 'open.') and tenant = '' or starts_with(topic, 'resident.') and tenant <> '')
);
comment on table outbox_state is 'INTERNAL: the last published state of every key, to compare with and to publish again';
comment on column outbox_state.data is 'JSON; null once the key was removed';

create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    handled_at timestamptz not null,
    primary key (consumer, event_id)
);
comment on table inbox is 'INTERNAL: events whose effect a consumer has had';
create index inbox_handled on inbox (handled_at);

create table state_position (
    consumer text   not null,
    topic    text   not null,
    key      text   not null,
    epoch    bigint not null,
    n        bigint not null,
    primary key (consumer, topic, key)
);
comment on table state_position is 'INTERNAL: how far a consumer has followed each key of a compacted topic';

create table consumer_offset (
    consumer    text        not null,
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null,
    primary key (consumer, topic, partition)
);
comment on table consumer_offset is 'INTERNAL: where a consumer reads on; moves in the transaction of the effect';

alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_write on outbox for insert to ${app}
    with check (tenant = '' or tenant = nullif(current_setting('app.tenant', true), ''));
create policy outbox_relay on outbox to ${relay} using (true) with check (true);

alter table outbox_state enable row level security;
alter table outbox_state force row level security;
create policy outbox_state_own on outbox_state to ${app}
    using (tenant = '' or tenant = nullif(current_setting('app.tenant', true), ''));
create policy outbox_state_relay on outbox_state to ${relay} using (true);

grant insert on outbox to ${app};
grant select, insert, update on outbox_state to ${app};
grant select, insert, update, delete on inbox, state_position, consumer_offset to ${app};

-- The relay sends, marks and sweeps; it also puts stored states back into the outbox when a topic has to be filled again.
grant select, insert, update (sent_at), delete on outbox to ${relay};
grant select, update (epoch) on outbox_state to ${relay};
grant select, delete on inbox to ${relay};
