-- A desk in use, the same from the same seed: 20 teams, 200 agents and a manager, customers, needs of two years and
-- their journal. Ids and times are computed from a row's number, so that the load scripts know them without asking.
-- Variables: needs (how many), seed (0 to 1).
\set ON_ERROR_STOP on
set synchronous_commit = off;
set max_parallel_workers_per_gather = 0;
begin;
select setseed(:seed) \g /dev/null

-- pgbench knows numbers only
create schema bench;
create sequence bench.number;
grant usage on schema bench to public;
grant usage on sequence bench.number to public;
create function bench.id(kind int, number bigint) returns uuid language sql immutable
  as $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

-- as dev.rapport.serve.need.ReferenceNumber; null where the number is not given
create function pg_temp.reference(number bigint) returns text language sql immutable as $$
  select 'N-' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (v >> s & 31)::int, 1)
                            || case s when 10 then '-' else '' end, '' order by s desc)
         || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (v % 37)::int, 1)
    from (select number * 739982445 & 1073741823 as v) n, generate_series(0, 25, 5) s
   where v % 37 < 32 group by v $$;

create function pg_temp.one_of(variadic words text[]) returns text language sql volatile
  as $$ select words[1 + floor(random() * cardinality(words))::int] $$;

insert into team (id, version, name, parent_id, active, changed_at)
select bench.id(1, n), 0, case n when 0 then 'Service desk' else 'Team ' || n end,
       case when n > 0 then bench.id(1, 0) end, true, '2024-11-01'
  from generate_series(0, 20) n;

insert into person (id, version, user_name, display_name, language, active)
select bench.id(2, n), 0, case n when 0 then 'manager' else 'agent-' || n end, 'Person ' || n, 'en', true
  from generate_series(0, 200) n;

-- the manager manages all, agent n is in team 1 + (n - 1) % 20
insert into membership (team_id, person_id, kind)
select bench.id(1, case n when 0 then 0 else 1 + (n - 1) % 20 end), bench.id(2, n), case n when 0 then 'MANAGER' else 'MEMBER' end
  from generate_series(0, 200) n;
insert into sight (person_id, team_id)
select person_id, team_id from membership
union all select bench.id(2, 0), bench.id(1, n) from generate_series(1, 20) n;

insert into customer (id, version, kind, internal, name, language)
select bench.id(3, n), 0, pg_temp.one_of('CORPORATE', 'ORGANISATION_MEMBER', 'PUBLIC_MEMBER', 'PUBLIC_MEMBER', 'AGENCY'), random() < 0.1,
       pg_temp.one_of('Ada', 'Bruno', 'Chen', 'Dalia', 'Emeka', 'Farid', 'Greta', 'Hana', 'Ivo', 'Jorge') || ' '
         || pg_temp.one_of('Almasi', 'Berger', 'Costa', 'Duarte', 'Eriksen', 'Fischer', 'Gupta', 'Haddad', 'Ito', 'Jansen') || ' ' || n,
       pg_temp.one_of('en', 'en', 'en', 'de', 'ar')
  from generate_series(1, :needs / 4) n;
insert into customer_contact (id, version, customer_id, type, value, preferred)
select bench.id(4, n), 0, bench.id(3, n), 'EMAIL', 'customer-' || n || '@example.org', true
  from generate_series(1, :needs / 4) n;

-- team k has (48 - 2k) / 540 of the needs; of the last tenth half are open
create temporary table seed as
select n, bench.id(1, team) as team_id, bench.id(3, 1 + floor(random() * (:needs / 4))::int) as customer_id,
       case when random() < 0.9 then bench.id(2, team + 20 * floor(random() * 10)::int) end as owner_id,
       pg_temp.one_of('ACCURATE_INFORMATION', 'ADVICE', 'FURTHER_INFORMATION', 'SPECIFIC_INFORMATION', 'APPOINTMENT', 'PURCHASE',
                      'RETURN', 'PRICE_OR_VALUE', 'FAIRNESS_OR_POLITENESS') as kind,
       pg_temp.one_of('telephone', 'telephone', 'e-mail', 'e-mail', 'web-form', 'chat', 'face-to-face') as channel,
       timestamptz '2024-11-01 00:00Z' + n * interval '1 microsecond' * (63072000000000 / :needs) as at,
       case when n > :needs * 0.9 and random() < 0.5
            then pg_temp.one_of('IDENTIFIED', 'IDENTIFIED', 'CONFIRMED', 'OFFERED', 'AGREED', 'IN_DELIVERY')
            else pg_temp.one_of('CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'DELIVERED', 'WITHDRAWN', 'UNMET') end as status,
       pg_temp.one_of('LOW', 'MEDIUM', 'MEDIUM', 'HIGH') as level,
       (select string_agg((array['order', 'invoice', 'the', 'customer', 'asks', 'when', 'delivery', 'arrives', 'wrong', 'price',
                 'window', 'broken', 'appointment', 'tomorrow', 'explain', 'contract', 'form', 'replacement', 'account', 'late',
                 'address', 'technician', 'call', 'back', 'parcel', 'size', 'colour', 'refund', 'quotation', 'seat', 'visit',
                 'still'])[1 + floor(random() * 32)::int], ' ')
          from generate_series(1, 10 + (random() * 40)::int + 0 * n)) as statement
  from (select n, 1 + least(n % 20, n % 27)::int as team from generate_series(1, :needs::bigint) n) t;

insert into need (id, version, reference, customer_id, team_id, owner_id, kind, channel, received_at, changed_at, restricted, offer_open, status, episode,
    delivered_at, ended_at, ending, statement_number, statement_text, statement_language, statement_origin, stated_at, asked_at,
    confirmed_by, confirmed_at, confirmed_channel, expectations, about, urgency, impact, priority, matrix_version, assessed_at,
    limitation_reason, limitation_text)
select bench.id(x'01900000'::int, n), 3, reference, customer_id, team_id, owner_id, kind, channel, at, at + interval '2 hours', n % 100 = 0, false, status, 1,
    case when status in ('DELIVERED', 'CLOSED') then at + interval '1 day' end,
    case when status in ('CLOSED', 'WITHDRAWN', 'UNMET') then at + interval '9 days' end,
    case status when 'CLOSED' then pg_temp.one_of('ACCEPTED', 'ACCEPTED', 'SILENT') when 'WITHDRAWN' then 'BY_CUSTOMER' end,
    1, statement, 'en', 'DESK', at, confirmed, case when confirmed is not null then pg_temp.one_of('BY_CUSTOMER', 'READ_BACK') end, confirmed,
    case when confirmed is not null then channel end,
    case when n % 3 = 0 then '{"quality": "as it was before"}'::jsonb end,
    case when n % 3 = 1 then jsonb_build_object('references', jsonb_build_array(
        jsonb_build_object('type', 'ORDER', 'system', 'shop', 'id', 'A-' || n))) else '{"references": []}' end,
    level, 'MEDIUM', case level when 'HIGH' then 'HIGH' when 'MEDIUM' then 'NORMAL' else 'LOW' end, 1, at + interval '10 minutes',
    case status when 'UNMET' then 'resource' end, case status when 'UNMET' then 'No technician in the district' end
  from (select s.*, case when status <> 'IDENTIFIED' then at + interval '1 hour' end as confirmed from seed s) s
  join (select row_number() over (order by number) as n, reference
          from (select number, pg_temp.reference(number) as reference from generate_series(1, :needs * 6 / 5 + 1000) number) r
         where reference is not null) r using (n)
 order by n;
select setval('need_number', :needs * 6 / 5 + 1001) \g /dev/null

-- each need's promise of delivery; those of open needs run, and wait in the queue
insert into promise (id, version, item_type, item_id, customer_id, team_id, owner_id, reference, kind, priority, customer_kind, language,
    received_at, measure, commitment_id, to_customer, grace_seconds, made_at, made_by_id, started_at, terms, pauses, state, due_at, at_risk_at,
    stopped_at, recorded_late, stage, wake_at, next)
select bench.id(5, n), 1, 'need', need.id, need.customer_id, need.team_id, need.owner_id, need.reference, need.kind, need.priority, 'PUBLIC_MEMBER', 'en',
    at, 'DELIVERY', '00000000-0000-0000-0000-0000000de514', true, 1800, at, bench.id(2, 0), at,
    jsonb_build_object('limit', jsonb_build_object('amount', 5, 'unit', 'WORKING_DAYS', 'receiptDay', 0, 'movedOffClosedDays', false),
        'calendarId', '00000000-0000-0000-0000-00000000ca1e', 'calendarVersion', 1, 'pausedBy', '["customer"]'::jsonb, 'countedFrom', at, 'carried', 'PT0S'),
    '{"all": []}', case when open then 'RUNNING' when n % 9 = 0 then 'BROKEN' else 'KEPT' end, at + interval '7 days', at + interval '5 days',
    case when not open then at + interval '1 day' end, false, 'NONE', case when open then timestamptz '2036-01-01' end, open
  from (select s.*, status in ('IDENTIFIED', 'CONFIRMED', 'OFFERED', 'AGREED', 'IN_DELIVERY') as open from seed s) s
  join need on need.id = bench.id(x'01900000'::int, n)
 order by n;

-- one need of a hundred is restricted to the first agent of its team, two have a consulted agent of another
insert into restriction (item_id, reason, by_id, at)
select bench.id(x'01900000'::int, n), 'about a colleague', bench.id(2, 0), at from seed where n % 100 = 0;
insert into participant (item_id, person_id, part)
select bench.id(x'01900000'::int, n), bench.id(2, 1 + least(n % 20, n % 27)), 'OWNER' from seed where n % 100 = 0
union all select bench.id(x'01900000'::int, n), bench.id(2, 1 + n % 200), 'CONSULTED' from seed where n % 50 = 1;

insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, customer_id, team_id, type, payload)
select bench.id(x'01900000'::int + step, n), at + step * interval '20 minutes', coalesce(owner_id, bench.id(2, 0)), 'agent', 'need',
       bench.id(x'01900000'::int, n), bench.id(x'01900000'::int, n), customer_id, team_id, (array['need.created', 'need.assessed', 'need.confirmed'])[step + 1],
       jsonb_build_object('kind', kind, 'channel', channel, 'receivedAt', at)
  from seed, generate_series(0, 2) step order by n, step;
commit;
vacuum (analyze);
checkpoint;
