-- while it is not decided whether they are erased, what is held of a customer is left as it is; who was erased is read by nobody
alter table customer
  add column restricted_at timestamptz,
  add column erased_at timestamptz;
create index customer_erased_at on customer (erased_at, id) where erased_at is not null;

-- keys for what is of no one customer, sealed with a master key
create table desk_key (
  purpose text constraint desk_key_pkey primary key,
  master_key text not null,
  sealed_key bytea not null
);

-- of the ids by which other systems knew them a keyed hash stays, so that they are not brought again
create table erased_external_id (
  system text not null,
  hash bytea not null constraint erased_external_id_hash_check check (length(hash) = 32),
  erased_at timestamptz not null,
  constraint erased_external_id_pkey primary key (system, hash)
);

create table erasure_request (
  id uuid constraint erasure_request_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint erasure_request_customer_fkey references customer,
  team_id uuid not null constraint erasure_request_team_fkey references team,
  channel text not null,
  contact_person_id uuid constraint erasure_request_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint erasure_request_representative_fkey references customer_representative,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null constraint erasure_request_recorded_by_fkey references person,
  status text not null constraint erasure_request_status_check check (status in ('REQUESTED', 'PUT_OFF', 'REFUSED', 'GRANTED', 'WITHDRAWN')),
  reason text,
  note text,
  review_at timestamptz,
  review_told_at timestamptz,
  decided_at timestamptz,
  decided_by_id uuid constraint erasure_request_decided_by_fkey references person,
  job_id uuid,
  done_at timestamptz,
  constraint erasure_request_reason_check check ((status in ('PUT_OFF', 'REFUSED')) = (reason is not null)),
  constraint erasure_request_review_check check ((status = 'PUT_OFF') = (review_at is not null)),
  constraint erasure_request_decided_check check (status in ('REQUESTED', 'WITHDRAWN') or decided_at is not null),
  constraint erasure_request_granted_check check ((status = 'GRANTED') = (job_id is not null)),
  constraint erasure_request_done_check check (done_at is null or status = 'GRANTED')
);
-- one at a time is open
create unique index erasure_request_customer_key on erasure_request (customer_id) where status in ('REQUESTED', 'PUT_OFF');
create index erasure_request_team on erasure_request (team_id, id desc);
create index erasure_request_status on erasure_request (status, id desc);
create index erasure_request_channel on erasure_request (channel);
create index erasure_request_reason on erasure_request (reason) where reason is not null;
create index erasure_request_review on erasure_request (review_at, id) where status = 'PUT_OFF' and review_told_at is null;
create index erasure_request_undone on erasure_request (id) where status = 'GRANTED' and done_at is null;

insert into code_list (name) values ('erasure-reasons');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'erasure-reasons', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    -- why a customer is not erased, for now or at all
    (10, 'open-matter', 'A matter of theirs is open', 'Ein Anliegen ist noch offen', 'ما زال لديهم شأن مفتوح'),
    (20, 'complaint', 'A complaint is open', 'Eine Beschwerde ist offen', 'توجد شكوى مفتوحة'),
    (30, 'legal-claim', 'A legal claim is open or expected', 'Ein Rechtsanspruch besteht oder ist zu erwarten', 'توجد مطالبة قانونية أو يُتوقع قيامها'),
    (40, 'legal-duty', 'The law says how long it is kept', 'Gesetzliche Aufbewahrungspflicht', 'يفرض القانون مدة للحفظ'),
    (50, 'public-interest', 'Kept in the public interest', 'Aufbewahrung im öffentlichen Interesse', 'الحفظ للمصلحة العامة'),
    (60, 'identity', 'It is not certain who asks', 'Es steht nicht fest, wer fragt', 'هوية مقدم الطلب غير مؤكدة'),
    (70, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر')
  ) as seed (position, key, en, de, ar);

-- the id is there before the row, since the work that puts it together names it
create table access_request (
  id uuid constraint access_request_pkey primary key,
  version bigint not null,
  reference text not null,
  customer_id uuid not null constraint access_request_customer_fkey references customer,
  team_id uuid not null constraint access_request_team_fkey references team,
  channel text not null,
  contact_person_id uuid constraint access_request_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint access_request_representative_fkey references customer_representative,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null constraint access_request_recorded_by_fkey references person,
  status text not null constraint access_request_status_check check (status in ('COLLECTING', 'READY', 'RELEASED', 'REFUSED')),
  job_id uuid not null,
  lines int not null,
  read_by_id uuid constraint access_request_read_by_fkey references person,
  reason text,
  decided_at timestamptz,
  decided_by_id uuid constraint access_request_decided_by_fkey references person,
  content_until timestamptz,
  constraint access_request_reason_check check ((status = 'REFUSED') = (reason is not null)),
  constraint access_request_decided_check check ((status in ('RELEASED', 'REFUSED')) = (decided_at is not null)),
  constraint access_request_content_check check (content_until is null or status = 'RELEASED')
);
create index access_request_team on access_request (team_id, id desc);
create index access_request_status on access_request (status, id desc);
create index access_request_channel on access_request (channel);
create index access_request_reason on access_request (reason) where reason is not null;
create index access_request_content on access_request (content_until, id) where content_until is not null;
create index access_request_open on access_request (customer_id) where status in ('COLLECTING', 'READY');

-- what is held of a customer, put together and sealed with their key
create table access_part (
  request_id uuid not null constraint access_part_request_fkey references access_request,
  number int not null,
  sealed bytea not null,
  constraint access_part_pkey primary key (request_id, number)
);
alter table access_part alter column sealed set storage external;

insert into code_list (name) values ('access-refusals');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'access-refusals', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    -- why somebody is not told what is held
    (10, 'identity', 'It is not certain who asks', 'Es steht nicht fest, wer fragt', 'هوية مقدم الطلب غير مؤكدة'),
    (20, 'withdrawn', 'It is not wanted any more', 'Wird nicht mehr gewünscht', 'لم يعد الطلب مرغوبا فيه'),
    (30, 'excessive', 'Asked again and again without a reason', 'Ohne Grund immer wieder verlangt', 'طلبات متكررة بلا سبب'),
    (40, 'others', 'It would tell about others', 'Es würde über andere Auskunft geben', 'سيكشف بيانات آخرين'),
    (50, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر')
  ) as seed (position, key, en, de, ar);

-- what a law gives a month for, no hold pauses either
alter table commitment drop constraint commitment_paused_by_check;
alter table commitment add constraint commitment_paused_by_check check
  (measure not in ('FIRST_RESPONSE', 'CALL_BACK', 'PROGRESS_UPDATE', 'ASSISTANCE', 'ACCESS') or paused_by = '{"keys": []}');

-- A desk to start with, as before. No standard said anything of it until now, so nothing that is promised changes.
insert into standard (id, version, name, description, latest)
select '00000000-0000-0000-0000-0000000de700', 0, coalesce((select 'Access (desk)' from standard where name = 'Access'), 'Access'),
       'How soon customers are told what is held of them. The law of many countries gives a month: see what yours says.', 1;
insert into standard_version (id, standard_id, number, valid_from, grace_minutes, at, by_id) values
  ('00000000-0000-0000-0000-0000000de710', '00000000-0000-0000-0000-0000000de700', 1, '2000-01-01T00:00:00Z', 30,
   '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
insert into commitment (id, standard_version_id, position, measure, target, paused_by, to_customer) values
  ('00000000-0000-0000-0000-0000000de711', '00000000-0000-0000-0000-0000000de710', 0, 'ACCESS',
   '{"amount": 1, "unit": "MONTHS", "receiptDay": 0, "movedOffClosedDays": false}', '{"keys": []}', false);
