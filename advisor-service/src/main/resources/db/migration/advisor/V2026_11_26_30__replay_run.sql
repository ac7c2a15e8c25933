-- A run may also compute a kept plan again.
alter table plan_run add column replays uuid;
alter table plan_run add column result text check (result is json object);
alter table plan_run add foreign key (tenant, replays) references plan on delete cascade;
comment on column plan_run.replays is 'the plan that it computes again; null where it makes one';
comment on column plan_run.result is 'how that plan came out, as JSON';
create index plan_run_replays on plan_run (tenant, replays);
