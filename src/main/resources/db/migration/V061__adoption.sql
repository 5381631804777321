-- since when a line manager wants the promise to go by what the standards said at that instant, and the instant by whose standards it goes
alter table promise
  add adopts_at timestamptz,
  add standard_at timestamptz;

create index promise_fact_held on promise_fact (happened_at) where type = 'HELD';
