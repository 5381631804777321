-- when a line manager asked that the promise go by what the standards said then, and when that was done
alter table promise
  add adopts_at timestamptz,
  add standard_at timestamptz;

create index promise_fact_held on promise_fact (happened_at) where type = 'HELD';
