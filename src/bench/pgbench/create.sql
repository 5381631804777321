-- createNeed: the rows it writes, in one transaction.
\set team 1 + least(random(1, :needs) % 20, random(1, :needs) % 27)
\set customer random(1, :needs / 4)
begin;
insert into need (id, version, reference, customer_id, team_id, kind, channel, received_at, changed_at, restricted, offer_open, status, episode,
    statement_number, statement_text, statement_language, statement_origin, stated_at, about)
values (uuidv7(), 0, 'P-' || nextval('bench.number'), bench.id(3, :customer), bench.id(1, :team), 'PURCHASE', 'telephone',
    current_timestamp, current_timestamp, false, false, 'IDENTIFIED', 1, 1,
    'The customer asks when the replacement for the broken window arrives, order A-' || :customer, 'en', 'DESK', current_timestamp,
    '{"references": []}') returning id as need \gset
insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, customer_id, team_id, type, payload)
values (uuidv7(), current_timestamp, bench.id(2, :team), 'agent', 'need', :need, :need, bench.id(3, :customer), bench.id(1, :team), 'need.created',
    '{"kind": "PURCHASE", "channel": "telephone", "receivedAt": "2026-11-01T12:00:00.000000Z"}');
insert into promise (id, version, item_type, item_id, customer_id, team_id, owner_id, reference, kind, priority, customer_kind, language,
    received_at, measure, commitment_id, to_customer, grace_seconds, made_at, made_by_id, started_at, terms, pauses, state, due_at, at_risk_at,
    stopped_at, recorded_late, stage, wake_at, next)
select uuidv7(), 0, 'need', :need, bench.id(3, :customer), bench.id(1, :team), null, 'P-0', 'PURCHASE', null, 'PUBLIC_MEMBER', 'en',
    current_timestamp, measure, '00000000-0000-0000-0000-0000000de514', true, 1800, current_timestamp, bench.id(2, :team), current_timestamp,
    '{"limit": {"amount": 5, "unit": "WORKING_DAYS", "receiptDay": 0, "movedOffClosedDays": false}, "calendarId": "00000000-0000-0000-0000-00000000ca1e", "calendarVersion": 1, "pausedBy": ["acceptance", "answer", "confirmation", "customer", "customer-date", "payment"], "countedFrom": "2026-11-01T12:00:00Z", "carried": "PT0S"}',
    '{"all": []}', state, current_timestamp + interval '7 days', current_timestamp + interval '5 days', case when state = 'KEPT' then current_timestamp end,
    false, 'NONE', case when state = 'RUNNING' then timestamptz '2036-01-01' end, measure = 'CONFIRMATION'
  from (values ('FIRST_RESPONSE', 'KEPT'), ('CONFIRMATION', 'RUNNING'), ('DELIVERY', 'RUNNING')) as p (measure, state);
insert into once (caller, operation, key, body_hash, status, location, etag, answer, at)
values ('agent-' || :team, 'POST /api/v1/needs', :need, decode(repeat('5a', 32), 'hex'), 201, '/api/v1/needs/' || :need, '"0"', repeat('x', 700),
    current_timestamp);
commit;
