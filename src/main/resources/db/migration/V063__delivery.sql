-- how far each line of what was agreed is delivered
alter table need add column lines jsonb not null default '{"all": []}';
-- when it closes if the customer says nothing
alter table need add column silent_at timestamptz;
alter table need add constraint need_silent_check check (silent_at is null or status = 'DELIVERED');
create index need_silent on need (silent_at, id) where silent_at is not null;

-- nothing is delivered yet of what is agreed by now; what was delivered was so as a whole
update need set lines = jsonb_build_object('all', (
    select jsonb_agg(jsonb_build_object('lineId', l.id, 'number', l.number, 'agreed', l.quantity, 'delivered', 0, 'accepted', 0, 'rejected', 0)
                     order by l.number)
      from agreement_line l join agreement a on a.id = l.agreement_id
     where a.need_id = need.id and a.number = (select max(b.number) from agreement b where b.need_id = need.id)))
 where (status in ('AGREED', 'IN_DELIVERY') or change_from is not null) and exists (select 1 from agreement a where a.need_id = need.id);
-- customers who were asked nothing of the kind have the whole period from the last that the desk knows
update need set silent_at = (select max(j.at) from journal j) + interval '14 days' where status = 'DELIVERED';

create table delivery (
  id uuid constraint delivery_pkey primary key,
  version bigint not null,
  need_id uuid not null constraint delivery_need_fkey references need,
  happened_at timestamptz not null,
  late_reason text,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null,
  note text,
  proof jsonb not null,
  answered_at timestamptz
);
create index delivery_need on delivery (need_id, id desc);
create index delivery_late_reason on delivery (late_reason) where late_reason is not null;

create table delivery_line (
  id uuid constraint delivery_line_pkey primary key,
  delivery_id uuid not null constraint delivery_line_delivery_fkey references delivery,
  number int not null,
  line_id uuid not null constraint delivery_line_line_fkey references agreement_line,
  quantity int not null,
  accepted int not null,
  rejected int not null,
  constraint delivery_line_delivery_number_key unique (delivery_id, number),
  constraint delivery_line_answered_check check (accepted >= 0 and rejected >= 0 and accepted + rejected <= quantity)
);

-- what a customer said once; ids grow with time, so that their order is that of the answers
create table answered_line (
  id uuid constraint answered_line_pkey primary key,
  line_id uuid not null constraint answered_line_line_fkey references delivery_line,
  channel text,
  answered_at timestamptz not null,
  contact_person_id uuid constraint answered_line_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint answered_line_representative_fkey references customer_representative,
  accepted int,
  rejected int,
  rejection_reason text,
  rejection_text text,
  constraint answered_line_something_check check (num_nonnulls(accepted, rejected) >= 1),
  constraint answered_line_rejected_check check ((rejected is null) = (rejection_reason is null)),
  constraint answered_line_by_check check (num_nonnulls(contact_person_id, representative_id) <= 1)
);
create index answered_line_line on answered_line (line_id, id);
create index answered_line_channel on answered_line (channel) where channel is not null;
create index answered_line_rejection_reason on answered_line (rejection_reason) where rejection_reason is not null;

insert into code_list (name) values ('rejection-reasons');

insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'rejection-reasons', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    (10, 'damaged', 'Damaged', 'Beschädigt', 'تالف'),
    (20, 'faulty', 'Does not work', 'Funktioniert nicht', 'لا يعمل'),
    (30, 'wrong-item', 'Not what was agreed', 'Nicht das Vereinbarte', 'ليس ما اتُّفق عليه'),
    (40, 'missing', 'Missing or incomplete', 'Fehlt oder ist unvollständig', 'مفقود أو غير مكتمل'),
    (50, 'quality', 'Quality not as agreed', 'Qualität nicht wie vereinbart', 'الجودة ليست كما اتُّفق عليها'),
    (60, 'too-late', 'Came too late', 'Kam zu spät', 'وصل متأخرا'),
    (70, 'no-longer-needed', 'No longer needed', 'Wird nicht mehr gebraucht', 'لم تعد هناك حاجة'),
    (80, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر')
  ) as seed (position, key, en, de, ar);
