-- The shared catalog. Every figure, date and name that matters is a claim; a deal, site or phase is only what claims are about.

create table publisher (
    id     text primary key,
    name   text not null,
    kind   text not null,
    party  text,
    origin text references publisher,
    note   text
);
comment on table publisher is 'OPEN: the register that gives sources their tier';

create table publisher_host (
    host      text primary key,
    publisher text not null references publisher
);
comment on table publisher_host is 'OPEN: under which host names a publisher publishes';

create table source (
    id           uuid primary key,
    address      text not null unique,
    publisher    text references publisher,
    retrieved_at timestamptz,
    content_hash text
);
comment on table source is 'OPEN: documents that claims rest on; no publisher means that nobody has registered the host yet';

create table party (
    id          text primary key,
    kind        text not null,
    seat        text,
    parent      text,
    parent_seat text
);
comment on table party is 'OPEN: organisations in deals';

create table party_name (
    party    text not null references party,
    position int  not null,
    name     text not null,
    lang     text not null,
    primary key (party, position)
);
comment on table party_name is 'OPEN: names of parties in several scripts, the one to show first';
create index party_name_name on party_name (lower(name));

create table deal (
    id          text primary key check (id !~ '^own-'),
    name        text        not null,
    country     text        not null,
    origin      text        not null,
    licence     text        not null,
    attribution text        not null,
    facts_as_of date        not null,
    known_at    timestamptz not null
);
comment on table deal is 'OPEN: sovereign AI infrastructure agreements; may be written only in the cell of their origin';

create table site (
    deal     text not null references deal,
    id       text not null,
    position int  not null,
    name     text not null,
    country  text not null,
    primary key (deal, id)
);
comment on table site is 'OPEN: where a deal is to be built';

create table phase (
    deal     text not null references deal,
    id       text not null,
    position int  not null,
    name     text not null,
    site     text,
    primary key (deal, id),
    -- Checked at the end: sites and phases of a new deal are written in no particular order.
    foreign key (deal, site) references site deferrable initially deferred
);
comment on table phase is 'OPEN: capacity steps of a deal, with stable ids';

create table claim (
    id          uuid primary key,
    deal        text        not null references deal,
    subject     text        not null,
    property    text        not null,
    value       text        not null check (value is json object),
    wording     text,
    speaker     text        not null,
    said        text,
    note        text,
    supersedes  uuid references claim,
    disputes    uuid references claim,
    known_at    timestamptz not null,
    recorded_by text        not null
);
comment on table claim is 'OPEN: one statement about one property of one thing; only ever added';
create index claim_deal on claim (deal, known_at);

create table claim_source (
    claim    uuid not null references claim,
    position int  not null,
    source   uuid not null references source,
    primary key (claim, position)
);
comment on table claim_source is 'OPEN: the sources of claims, in the order given';

create table retraction (
    claim        uuid primary key references claim,
    reason       text        not null,
    retracted_at timestamptz not null,
    retracted_by text        not null
);
comment on table retraction is 'OPEN: claims taken back, since when and why; only ever added';

-- Added, never changed: the serving role cannot rewrite what was once said.
grant select, insert on publisher, publisher_host, source, party, party_name, deal, site, phase, claim, claim_source,
    retraction to ${app};
-- The register of publishers and parties is kept true; what claims say is derived from it anew at each reading.
grant update on publisher, publisher_host, source, party, party_name to ${app};
grant delete on party_name to ${app};
