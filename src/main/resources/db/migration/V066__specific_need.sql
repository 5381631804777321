create table customer_key (
  customer_id uuid constraint customer_key_pkey primary key constraint customer_key_customer_fkey references customer,
  master_key text not null,
  sealed_key bytea not null
);
create index customer_key_master_key on customer_key (master_key);

-- what is said is sealed with the key of the row, which the customer's key seals; once withdrawn it has none
create table specific_need (
  id uuid constraint specific_need_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint specific_need_customer_fkey references customer,
  row_key bytea,
  category bytea not null,
  adjustment bytea not null,
  basis bytea not null,
  purpose bytea not null,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by_id uuid,
  constraint specific_need_withdrawn_check
    check ((withdrawn_at is null) = (row_key is not null) and (withdrawn_at is null) = (withdrawn_by_id is null))
);
create index specific_need_customer on specific_need (customer_id, id);
create index specific_need_held on specific_need (customer_id) where withdrawn_at is null;

-- what a circumstance changes, as data
create table circumstance_effect (
  circumstance text not null,
  effect text not null constraint circumstance_effect_effect_check check (effect in ('RAISE_URGENCY', 'LENGTHEN_WINDOWS', 'NO_UNASKED_PROMOTION')),
  constraint circumstance_effect_pkey primary key (circumstance, effect)
);
insert into circumstance_effect (circumstance, effect) values
  ('health', 'RAISE_URGENCY'), ('health', 'LENGTHEN_WINDOWS'),
  ('life-event', 'RAISE_URGENCY'), ('life-event', 'LENGTHEN_WINDOWS'), ('life-event', 'NO_UNASKED_PROMOTION'),
  ('resilience', 'LENGTHEN_WINDOWS'), ('resilience', 'NO_UNASKED_PROMOTION'),
  ('capability', 'LENGTHEN_WINDOWS'), ('capability', 'NO_UNASKED_PROMOTION');

alter table interaction
  add column honoured text constraint interaction_honoured_check check (honoured in ('YES', 'NO', 'NOT_POSSIBLE')),
  add column honoured_reason text,
  add constraint interaction_honoured_reason_check check ((honoured = 'NOT_POSSIBLE') = (honoured_reason is not null));

insert into code_list (name) values ('adjustment-reasons'), ('circumstances'), ('specific-need-bases');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, seed.list, seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    ('adjustment-reasons', 10, 'no-means', 'We have no means for it', 'Dafür fehlen uns die Mittel', 'لا نملك الوسائل لذلك'),
    ('adjustment-reasons', 20, 'not-in-time', 'Could not be arranged in time', 'Ließ sich nicht rechtzeitig einrichten', 'تعذر ترتيبه في الوقت المناسب'),
    ('adjustment-reasons', 30, 'not-safe', 'Would not be safe', 'Wäre nicht sicher', 'لن يكون آمنا'),
    ('adjustment-reasons', 40, 'waived', 'The customer did without it this time', 'Darauf wurde diesmal verzichtet', 'استغنى العميل عنه هذه المرة'),
    ('adjustment-reasons', 50, 'other', 'Other', 'Sonstiges', 'سبب آخر'),
    ('circumstances', 10, 'health', 'Health', 'Gesundheit', 'الصحة'),
    ('circumstances', 20, 'life-event', 'Life event', 'Lebensereignis', 'حدث في الحياة'),
    ('circumstances', 30, 'resilience', 'Resilience', 'Belastbarkeit', 'القدرة على التحمل'),
    ('circumstances', 40, 'capability', 'Capability', 'Fähigkeiten', 'القدرات'),
    ('specific-need-bases', 10, 'explicit-consent', 'Explicit consent', 'Ausdrückliche Einwilligung', 'موافقة صريحة'),
    ('specific-need-bases', 20, 'reasonable-adjustments', 'Duty to make reasonable adjustments', 'Pflicht zu angemessenen Vorkehrungen', 'واجب إجراء ترتيبات تيسيرية معقولة'),
    ('specific-need-bases', 30, 'vital-interests', 'Vital interests', 'Lebenswichtige Interessen', 'المصالح الحيوية'),
    ('specific-need-bases', 40, 'legal-claims', 'Legal claims', 'Rechtsansprüche', 'المطالبات القانونية')
  ) as seed (list, position, key, en, de, ar);
