-- How far the service had followed others when it gave an advice; null in records of before.
alter table advice_record add column followed text;
comment on column advice_record.followed is 'JSON: topics with the producers'' own positions that had been applied';
