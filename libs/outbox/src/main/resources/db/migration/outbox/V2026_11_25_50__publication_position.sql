-- A number for everything that this service publishes, in the order in which it goes out, and how far each consumer has come
-- by the numbers of those whom it reads.

-- A sequence, because its numbers are not taken back: a relay that dies between sending and marking has used its own up, and
-- what is sent again gets higher ones.
create sequence outbox_publication;
comment on sequence outbox_publication is 'the position of each sending, in the order of sending; gaps are normal';
grant usage on sequence outbox_publication to ${relay};

alter table consumer_offset add column position text;
comment on column consumer_offset.position is
    'highest position, as its producer gave it, of what was handled in this partition; null until a record brings one';
