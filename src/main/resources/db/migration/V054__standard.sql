create table standard (
  id uuid constraint standard_pkey primary key,
  version bigint not null,
  name text not null constraint standard_name_key unique,
  description text,
  latest int not null,
  ends_at timestamptz
);

create table standard_version (
  id uuid constraint standard_version_pkey primary key,
  standard_id uuid not null constraint standard_version_standard_fkey references standard,
  number int not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  withdrawn_at timestamptz,
  grace_minutes int not null constraint standard_version_grace_minutes_check check (grace_minutes >= 0),
  at timestamptz not null,
  by_id uuid not null,
  constraint standard_version_standard_number_key unique (standard_id, number),
  constraint standard_version_valid_check check (valid_from <= valid_until)
);
revoke delete, truncate on standard_version from "${app_role}";

create table commitment (
  id uuid constraint commitment_pkey primary key,
  standard_version_id uuid not null constraint commitment_standard_version_fkey references standard_version,
  position int not null,
  measure text not null,
  target jsonb not null,
  calendar_id uuid constraint commitment_calendar_fkey references calendar,
  paused_by jsonb not null,
  category text,
  kind text,
  priority text,
  customer_kind text,
  language text,
  to_customer boolean not null,
  new_time jsonb,
  constraint commitment_standard_version_position_key unique (standard_version_id, position),
  constraint commitment_paused_by_check check
    (measure not in ('FIRST_RESPONSE', 'CALL_BACK', 'PROGRESS_UPDATE') or paused_by = '{"keys": []}')
);
-- what was promised is never written again
revoke update, delete, truncate on commitment from "${app_role}";

-- A desk to start with. These numbers are examples: change them first, by adding a version to the standard.
insert into standard (id, version, name, description, latest) values
  ('00000000-0000-0000-0000-0000000de500', 0, 'Desk standard', 'Numbers to start with: change them first.', 1);
insert into standard_version (id, standard_id, number, valid_from, grace_minutes, at, by_id) values
  ('00000000-0000-0000-0000-0000000de510', '00000000-0000-0000-0000-0000000de500', 1, '2000-01-01T00:00:00Z', 30,
   '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
insert into commitment (id, standard_version_id, position, measure, target, paused_by, priority, to_customer, new_time)
select seed.id::uuid, '00000000-0000-0000-0000-0000000de510', seed.position, seed.measure, limits.first,
       jsonb_build_object('keys', to_jsonb(seed.paused_by)), seed.priority, seed.to_customer, limits.later
  from (values
    -- an hour of work; to be told late is told with half an hour more
    ('00000000-0000-0000-0000-0000000de511', 0, 'FIRST_RESPONSE', null, 60, 'WORKING_MINUTES', true, 30, array[]::text[]),
    -- four hours of work
    ('00000000-0000-0000-0000-0000000de512', 1, 'NEXT_RESPONSE', null, 240, 'WORKING_MINUTES', false, null, array['customer']),
    ('00000000-0000-0000-0000-0000000de513', 2, 'CONFIRMATION', null, 1, 'WORKING_DAYS', false, null, array['confirmation', 'customer']),
    -- a delivery waits for what only the customer can do; a supplier's delay is ours
    ('00000000-0000-0000-0000-0000000de514', 3, 'DELIVERY', null, 5, 'WORKING_DAYS', true, 3,
      array['acceptance', 'answer', 'confirmation', 'customer', 'customer-date', 'payment']),
    ('00000000-0000-0000-0000-0000000de515', 4, 'DELIVERY', 'HIGH', 2, 'WORKING_DAYS', true, 1,
      array['acceptance', 'answer', 'confirmation', 'customer', 'customer-date', 'payment']),
    ('00000000-0000-0000-0000-0000000de516', 5, 'DELIVERY', 'CRITICAL', 1, 'WORKING_DAYS', true, 1,
      array['acceptance', 'answer', 'confirmation', 'customer', 'customer-date', 'payment'])
  ) as seed (id, position, measure, priority, amount, unit, to_customer, more, paused_by)
 cross join lateral (select
    jsonb_build_object('amount', seed.amount, 'unit', seed.unit, 'receiptDay', 0, 'movedOffClosedDays', false) as first,
    case when seed.more is not null then
      jsonb_build_object('amount', seed.more, 'unit', seed.unit, 'receiptDay', 0, 'movedOffClosedDays', false) end as later) as limits;
