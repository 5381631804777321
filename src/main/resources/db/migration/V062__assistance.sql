-- who may be asked for assistance, for what, up to which amount and when
create table designation (
  id uuid constraint designation_pkey primary key,
  version bigint not null,
  kind text not null,
  name text not null,
  person_id uuid not null constraint designation_person_fkey references person,
  team_id uuid constraint designation_team_fkey references team,
  scope jsonb not null,
  limits jsonb not null,
  calendar_id uuid constraint designation_calendar_fkey references calendar,
  above_id uuid constraint designation_above_fkey references designation,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint designation_above_check check (above_id <> id)
);
create index designation_name on designation (name, id);

create table assistance_request (
  id uuid constraint assistance_request_pkey primary key,
  version bigint not null,
  need_id uuid not null constraint assistance_request_need_fkey references need,
  asked_at timestamptz not null,
  asked_by_id uuid not null constraint assistance_request_asked_by_fkey references person,
  reason text not null,
  text text not null,
  clause_id uuid constraint assistance_request_clause_fkey references policy_clause,
  amount numeric(19, 4),
  currency text,
  designation_id uuid not null constraint assistance_request_designation_fkey references designation,
  person_id uuid not null constraint assistance_request_person_fkey references person,
  deputy_id uuid constraint assistance_request_deputy_fkey references person,
  passings jsonb not null,
  status text not null,
  answer text,
  answered_by_id uuid constraint assistance_request_answered_by_fkey references person,
  ended_at timestamptz,
  constraint assistance_request_amount_check check ((amount is null) = (currency is null)),
  constraint assistance_request_ended_check check ((status = 'OPEN') = (ended_at is null)),
  constraint assistance_request_answer_check check ((status in ('GRANTED', 'DECLINED', 'ADVISED')) = (answer is not null))
);
-- one at a time is asked for a need
create unique index assistance_request_need_key on assistance_request (need_id) where status = 'OPEN';
create index assistance_request_of_need on assistance_request (need_id, id desc);
create index assistance_request_clause on assistance_request (clause_id) where status = 'OPEN';

-- the latest request, told with the need
alter table need add assistance_request_id uuid, add assistance_status text;

-- what we owe each other, no hold pauses either
alter table commitment drop constraint commitment_paused_by_check;
alter table commitment add constraint commitment_paused_by_check check
  (measure not in ('FIRST_RESPONSE', 'CALL_BACK', 'PROGRESS_UPDATE', 'ASSISTANCE') or paused_by = '{"keys": []}');

-- A desk to start with, as before: two hours of work to answer who asks. No standard said anything of it until now, so nothing that
-- is promised changes; whoever wants another time ends this standard and adds theirs.
insert into standard (id, version, name, description, latest)
select '00000000-0000-0000-0000-0000000de600', 0, coalesce((select 'Assistance (desk)' from standard where name = 'Assistance'), 'Assistance'),
       'How soon colleagues answer who asks them for assistance. A number to start with: change it first.', 1;
insert into standard_version (id, standard_id, number, valid_from, grace_minutes, at, by_id) values
  ('00000000-0000-0000-0000-0000000de610', '00000000-0000-0000-0000-0000000de600', 1, '2000-01-01T00:00:00Z', 30,
   '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
insert into commitment (id, standard_version_id, position, measure, target, paused_by, to_customer) values
  ('00000000-0000-0000-0000-0000000de611', '00000000-0000-0000-0000-0000000de610', 0, 'ASSISTANCE',
   '{"amount": 120, "unit": "WORKING_MINUTES", "receiptDay": 0, "movedOffClosedDays": false}', '{"keys": []}', false);
