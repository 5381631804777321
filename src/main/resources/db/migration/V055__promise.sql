create table promise (
  id uuid constraint promise_pkey primary key,
  version bigint not null,
  item_type text not null,
  item_id uuid not null,
  customer_id uuid not null constraint promise_customer_fkey references customer,
  team_id uuid not null constraint promise_team_fkey references team,
  owner_id uuid constraint promise_owner_fkey references person,
  reference text not null,
  category text,
  kind text not null,
  priority text,
  customer_kind text not null,
  language text not null,
  received_at timestamptz not null,
  measure text not null,
  text text,
  line_id uuid,
  instead_of_id uuid constraint promise_instead_of_fkey references promise,
  commitment_id uuid,
  to_customer boolean not null,
  new_time jsonb,
  grace_seconds bigint not null,
  made_at timestamptz not null,
  made_by_id uuid not null,
  started_at timestamptz not null,
  terms jsonb not null,
  pauses jsonb not null,
  state text not null,
  due_at timestamptz,
  held_until timestamptz,
  at_risk_at timestamptz,
  stopped_at timestamptz,
  recorded_late boolean not null,
  stage text not null,
  wake_at timestamptz,
  next boolean not null,
  told_at timestamptz,
  told_time timestamptz,
  cause text,
  cause_at timestamptz,
  cause_by_id uuid,
  constraint promise_next_check check (not next or state = 'RUNNING' and due_at is not null),
  constraint promise_stopped_check check ((state = 'RUNNING') = (stopped_at is null)),
  constraint promise_told_check check ((told_at is null) = (told_time is null))
);
create index promise_queue on promise (team_id, due_at, id) where next;
create index promise_due on promise (due_at, id) where next;
create index promise_wake on promise (wake_at) where wake_at is not null;
create index promise_item on promise (item_id, started_at desc, id desc);
create index promise_team on promise (team_id, started_at desc, id desc) include (item_id);
create index promise_started on promise (started_at desc, id desc);
create index promise_customer on promise (customer_id, started_at desc, id desc);
create index promise_owner on promise (owner_id, started_at desc, id desc) where owner_id is not null;

create table promise_fact (
  id uuid constraint promise_fact_pkey primary key,
  promise_id uuid not null constraint promise_fact_promise_fkey references promise,
  type text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  by_id uuid not null,
  code text,
  until timestamptz
);
create index promise_fact_promise on promise_fact (promise_id, id);
revoke update, delete, truncate on promise_fact from "${app_role}";

insert into code_list (name) values ('breach-causes'), ('late-record-reasons');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, seed.list, seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    -- why a promise was broken
    ('breach-causes', 10, 'too-much-work', 'More work than hands', 'Mehr Arbeit als Hände', 'عمل أكثر من الطاقة'),
    ('breach-causes', 20, 'waiting-inside', 'Waited for another team', 'Auf ein anderes Team gewartet', 'انتظار فريق آخر'),
    ('breach-causes', 30, 'waiting-supplier', 'Waited for a supplier', 'Auf einen Lieferanten gewartet', 'انتظار مورد'),
    ('breach-causes', 40, 'waiting-customer', 'Waited for the customer', 'Auf den Kunden gewartet', 'انتظار العميل'),
    ('breach-causes', 50, 'missing-skill', 'Nobody with the skill was there', 'Niemand mit der nötigen Kenntnis da', 'لم يتوفر صاحب المهارة'),
    ('breach-causes', 60, 'missing-information', 'Information was missing', 'Angaben fehlten', 'معلومات ناقصة'),
    ('breach-causes', 70, 'system-outage', 'A system was down', 'Ein System war ausgefallen', 'تعطل نظام'),
    ('breach-causes', 80, 'promised-too-much', 'The promise could not be kept from the start', 'Die Zusage war von Anfang an nicht zu halten', 'وعد لا يمكن الوفاء به أصلا'),
    ('breach-causes', 90, 'overlooked', 'It was overlooked', 'Es wurde übersehen', 'تم السهو عنه'),
    ('breach-causes', 100, 'other', 'Other', 'Sonstiges', 'سبب آخر'),

    -- why something is recorded long after it happened
    ('late-record-reasons', 10, 'forgotten', 'Forgotten to record', 'Vergessen zu erfassen', 'نسيان التسجيل'),
    ('late-record-reasons', 20, 'system-outage', 'The system was down', 'Das System war ausgefallen', 'تعطل النظام'),
    ('late-record-reasons', 30, 'away-from-desk', 'Away from the desk', 'Nicht am Arbeitsplatz', 'بعيدا عن المكتب'),
    ('late-record-reasons', 40, 'correction', 'A wrong time is put right', 'Eine falsche Zeit wird berichtigt', 'تصحيح وقت خاطئ'),
    ('late-record-reasons', 50, 'other', 'Other', 'Sonstiges', 'سبب آخر')
  ) as seed (list, position, key, en, de, ar);
