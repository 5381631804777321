create table procedure (
  id uuid constraint procedure_pkey primary key,
  version bigint not null,
  name text not null constraint procedure_name_key unique,
  kind text not null,
  draft_number int,
  published_number int,
  retired_at timestamptz
);
create index procedure_name on procedure (name, id);

create table procedure_version (
  id uuid constraint procedure_version_pkey primary key,
  version bigint not null,
  procedure_id uuid not null constraint procedure_version_procedure_fkey references procedure,
  number int not null,
  status text not null constraint procedure_version_status_check check (status in ('DRAFT', 'PUBLISHED')),
  steps jsonb not null,
  published_at timestamptz,
  published_by_id uuid constraint procedure_version_published_by_fkey references person,
  constraint procedure_version_procedure_number_key unique (procedure_id, number),
  constraint procedure_version_published_check check ((status = 'PUBLISHED') = (published_at is not null))
);

-- which version a need follows: of its kind, the one published last before the need was recorded
create function followed_procedure(kind text, at timestamptz) returns uuid language sql stable strict parallel safe
  as $$ select v.id from public.procedure p join public.procedure_version v on v.procedure_id = p.id
         where p.kind = $1 and v.published_at <= $2 and (p.retired_at is null or p.retired_at > $2)
         order by v.published_at desc, v.id desc limit 1 $$;

-- only what somebody says of a step; what needs do by themselves stands in the journal
create table procedure_step (
  id uuid constraint procedure_step_pkey primary key,
  version bigint not null,
  need_id uuid not null constraint procedure_step_need_fkey references need,
  procedure_version_id uuid not null constraint procedure_step_procedure_version_fkey references procedure_version,
  number int not null,
  done_at timestamptz,
  done_by_id uuid constraint procedure_step_done_by_fkey references person,
  omitted_at timestamptz,
  omitted_by_id uuid constraint procedure_step_omitted_by_fkey references person,
  reason text,
  note text,
  constraint procedure_step_need_number_key unique (need_id, procedure_version_id, number),
  constraint procedure_step_check check (done_at is not null or omitted_at is not null),
  constraint procedure_step_reason_check check ((omitted_at is null) = (reason is null))
);
create index procedure_step_reason on procedure_step (reason) where reason is not null;

create table procedure_remark (
  id uuid constraint procedure_remark_pkey primary key,
  version bigint not null,
  procedure_id uuid not null constraint procedure_remark_procedure_fkey references procedure,
  procedure_number int not null,
  step int,
  verdict text not null,
  text text not null,
  made_at timestamptz not null,
  made_by_id uuid not null constraint procedure_remark_made_by_fkey references person,
  answer text,
  answered_at timestamptz,
  answered_by_id uuid constraint procedure_remark_answered_by_fkey references person,
  constraint procedure_remark_answer_check check ((answer is null) = (answered_at is null))
);
create index procedure_remark_latest on procedure_remark (procedure_id, id desc);

insert into code_list (name) values ('omission-reasons');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'omission-reasons', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    (10, 'not-applicable', 'Does not apply here', 'Trifft hier nicht zu', 'لا ينطبق هنا'),
    (20, 'customer-declined', 'Customer did not want it', 'Von der Kundschaft nicht gewünscht', 'لم يرغب العميل في ذلك'),
    (30, 'done-elsewhere', 'Done elsewhere', 'Anderswo erledigt', 'أنجز في مكان آخر'),
    (40, 'no-capacity', 'Nobody free to do it', 'Niemand dafür frei', 'لا يوجد من يقوم به'),
    (50, 'urgent', 'Could not wait', 'Duldete keinen Aufschub', 'لم يكن يحتمل التأخير'),
    (60, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر'))
    as seed (position, key, en, de, ar);
