-- The whole of what is read of a deal. Those stored before have only their names, so the topic is read again from its
-- beginning: without stored positions the channel starts there.
alter table known_deal add column state text not null default '{}' check (state is json object);
delete from state_position where topic = 'open.catalog.deal';
delete from consumer_offset where topic = 'open.catalog.deal';

create table known_claim (
    id       uuid primary key,
    deal     text not null,
    property text not null,
    state    text not null check (state is json object)
);
comment on table known_claim is 'OPEN: claims on stages and targets as the catalog last published them; can be rebuilt from open.catalog.claim';
create index known_claim_deal on known_claim (deal, property);

create table known_publisher (
    host   text primary key,
    name   text not null,
    kind   text not null,
    party  text,
    origin text
);
comment on table known_publisher is 'OPEN: who publishes where, as the catalog''s claims show its register; can be rebuilt from open.catalog.claim';

create table milestone (
    id            uuid primary key,
    deal          text        not null,
    phase         text        not null,
    country       text        not null,
    due           date        not null,
    state         text        not null,
    state_since   timestamptz not null,
    criterion     text        not null,
    frozen_at     timestamptz not null,
    look_again_on date,
    document      text        not null check (document is json object),
    unique (deal, phase)
);
comment on table milestone is 'OPEN: dated phases of deals, with what evidence makes of them';
comment on column milestone.look_again_on is 'the day on which the calendar alone may change the state';
comment on column milestone.document is 'all that is shown, as last derived and published';
create index milestone_due on milestone (due, id);
create index milestone_look_again on milestone (look_again_on) where look_again_on is not null;

create table earlier_target (
    milestone   uuid        not null references milestone,
    position    int         not null,
    stated      text        not null,
    claim       uuid        not null,
    replaced_at timestamptz not null,
    primary key (milestone, position)
);
comment on table earlier_target is 'OPEN: the slip ledger: targets that were replaced; only ever added';

create table evidence (
    id          uuid primary key,
    milestone   uuid        not null references milestone,
    rung        text        not null,
    occurred    text        not null,
    text        text        not null,
    address     text        not null,
    publisher   text,
    kind        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
comment on table evidence is 'OPEN: evidence entered by curators; only ever added';
create index evidence_milestone on evidence (milestone, id);

create table evidence_retraction (
    evidence     uuid primary key references evidence,
    reason       text        not null,
    retracted_at timestamptz not null,
    retracted_by text        not null
);
comment on table evidence_retraction is 'OPEN: entries taken back, since when and why; only ever added';

grant select, insert, update, delete on known_claim, known_publisher to ${app};
-- A milestone is never deleted; what was said about it is added, never changed.
grant select, insert, update on milestone to ${app};
grant select, insert on earlier_target, evidence, evidence_retraction to ${app};
