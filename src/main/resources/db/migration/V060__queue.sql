-- who gave back which item, and is not handed it again
create table handed_back (
  item_id uuid not null,
  person_id uuid not null constraint handed_back_person_fkey references person,
  reason text not null,
  at timestamptz not null,
  constraint handed_back_pkey primary key (item_id, person_id)
);

insert into code_list (name) values ('hand-back-reasons');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'hand-back-reasons', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    (10, 'other-skill', 'Needs another skill', 'Braucht andere Kenntnisse', 'تتطلب مهارة أخرى'),
    (20, 'other-language', 'Needs another language', 'Braucht eine andere Sprache', 'تتطلب لغة أخرى'),
    (30, 'end-of-shift', 'My shift ends', 'Meine Schicht endet', 'انتهت نوبتي'),
    (40, 'conflict-of-interest', 'I am not neutral', 'Ich bin befangen', 'لست محايدا'),
    (50, 'something-urgent', 'Something more urgent came', 'Etwas Dringenderes kam', 'طرأ أمر أكثر إلحاحا'),
    (60, 'other', 'Other', 'Sonstiges', 'سبب آخر')
  ) as seed (position, key, en, de, ar);
