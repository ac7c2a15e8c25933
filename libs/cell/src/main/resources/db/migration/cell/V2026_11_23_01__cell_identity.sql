create table cell_identity (
    only_row     boolean     primary key default true check (only_row),
    jurisdiction text        not null check (jurisdiction ~ '^[a-z]{2}$'),
    epoch        bigint      not null check (epoch >= 1),
    stamped_at   timestamptz not null
);
comment on table cell_identity is 'INTERNAL: which cell this database belongs to; written by the migration only';
grant usage on schema ${flyway:defaultSchema} to ${app}, ${relay}, ${fanout};
grant select on cell_identity to ${app}, ${relay}, ${fanout};
