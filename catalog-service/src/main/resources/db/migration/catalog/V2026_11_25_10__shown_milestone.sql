-- No reference to deal or phase: topics have no common order, and a milestone may come before its deal is known here.
create table shown_milestone (
    id          uuid primary key,
    deal        text        not null,
    phase       text        not null,
    state       text        not null,
    state_since timestamptz not null,
    rung        text,
    megawatts   numeric,
    at_least    numeric,
    at_most     numeric,
    approx      boolean,
    qualifier   text,
    -- The watchlist has one for each phase; of two it would be open which to show.
    unique (deal, phase)
);
comment on table shown_milestone is 'OPEN: milestones as the watchlist last published them; can be rebuilt from open.watch.milestone';
grant select, insert, update, delete on shown_milestone to ${app};
