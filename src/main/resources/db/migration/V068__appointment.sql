-- which times of a team may be booked, by how many at once
create table appointment_schedule (
  id uuid constraint appointment_schedule_pkey primary key,
  version bigint not null,
  team_id uuid not null constraint appointment_schedule_team_fkey references team,
  name text not null,
  catalogue_item_id uuid constraint appointment_schedule_catalogue_item_fkey references catalogue_item,
  minutes int not null constraint appointment_schedule_minutes_check check (minutes between 5 and 1440),
  capacity int not null constraint appointment_schedule_capacity_check check (capacity between 1 and 200),
  weekly jsonb,
  days_ahead int not null,
  notice_hours int not null,
  move_hours int not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  ended_at timestamptz,
  constraint appointment_schedule_valid_check check (valid_until > valid_from)
);
create index appointment_schedule_name on appointment_schedule (name, id);

alter table choice
  add column slot_schedule_id uuid constraint choice_slot_schedule_fkey references appointment_schedule,
  add constraint choice_slot_schedule_check check (slot_schedule_id is null or slot_from is not null);

create table appointment (
  id uuid constraint appointment_pkey primary key,
  version bigint not null,
  schedule_id uuid constraint appointment_schedule_not_null not null constraint appointment_schedule_fkey references appointment_schedule,
  need_id uuid not null constraint appointment_need_fkey references need,
  line_id uuid not null constraint appointment_line_fkey references agreement_line,
  team_id uuid not null constraint appointment_team_fkey references team,
  from_at timestamptz not null,
  until_at timestamptz not null,
  seat int not null constraint appointment_seat_check check (seat >= 1),
  status text not null constraint appointment_status_check check (status in ('BOOKED', 'KEPT', 'MISSED', 'CANCELLED')),
  booked_at timestamptz not null,
  moved_by_customer int not null,
  moved_by_desk int not null,
  move_reason text,
  missed_by text constraint appointment_missed_by_check check (missed_by in ('CUSTOMER', 'DESK')),
  cancellation text,
  cancel_reason text,
  ended_at timestamptz,
  constraint appointment_line_key unique (line_id),
  constraint appointment_span_check check (until_at > from_at),
  constraint appointment_ended_check check ((status = 'BOOKED') = (ended_at is null)),
  constraint appointment_missed_check check ((status = 'MISSED') = (missed_by is not null)),
  constraint appointment_cancelled_check check ((status = 'CANCELLED') = (cancellation is not null))
);
-- nobody sits where somebody sits
create unique index appointment_seat_key on appointment (schedule_id, from_at, seat) where status <> 'CANCELLED';
create index appointment_team on appointment (team_id, from_at, id);
create index appointment_need on appointment (need_id, from_at, id);
create index appointment_move_reason on appointment (move_reason) where move_reason is not null;
create index appointment_cancel_reason on appointment (cancel_reason) where cancel_reason is not null;

insert into code_list (name) values ('appointment-reasons');
insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, 'appointment-reasons', seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    (10, 'nobody-there', 'Nobody is there', 'Es ist niemand da', 'لا يوجد أحد'),
    (20, 'goods-late', 'What is needed has not come', 'Das Nötige ist noch nicht da', 'لم يصل ما هو لازم'),
    (30, 'weather', 'Weather', 'Wetter', 'الطقس'),
    (40, 'safety', 'It would not be safe', 'Es wäre nicht sicher', 'لن يكون آمنا'),
    (50, 'mistake', 'Booked by mistake', 'Irrtümlich gebucht', 'حجز بالخطأ'),
    (60, 'other', 'Other', 'Sonstiges', 'سبب آخر')
  ) as seed (position, key, en, de, ar);

insert into template (id, key, version, channel, slots, texts, at, by_id)
select gen_random_uuid(), seed.key, 1, 'e-mail', array['appointment', 'reference', 'time'],
       jsonb_build_object('en', jsonb_build_object('subject', seed.en_subject, 'body', seed.en),
                          'de', jsonb_build_object('subject', seed.de_subject, 'body', seed.de),
                          'ar', jsonb_build_object('subject', seed.ar_subject, 'body', seed.ar)),
       timestamptz '2026-11-22 00:00:00+00', '00000000-0000-0000-0000-000000000000'
  from (values
    ('appointment-booked',
     'Your request {reference}: your appointment',
$en$Good day,

your appointment is booked: {appointment}, {time}.

If it does not suit you any more, please tell us in good time and name your reference {reference}.$en$,
     'Ihre Anfrage {reference}: Ihr Termin',
$de$Guten Tag,

Ihr Termin ist gebucht: {appointment}, {time}.

Passt er Ihnen nicht mehr, sagen Sie uns bitte rechtzeitig Bescheid und nennen Sie Ihr Zeichen {reference}.$de$,
     'طلبكم {reference}: موعدكم',
$ar$تحية طيبة وبعد،

تم حجز موعدكم: {appointment}، {time}.

إذا لم يعد يناسبكم فنرجو إبلاغنا في الوقت المناسب مع ذكر الرقم المرجعي {reference}.$ar$),

    ('appointment-moved',
     'Your request {reference}: another time for your appointment',
$en$Good day,

your appointment takes place at another time: {appointment}, {time}.

The former time no longer holds. If the new one does not suit you, please answer this message and name your reference {reference}.$en$,
     'Ihre Anfrage {reference}: Ihr Termin wurde verlegt',
$de$Guten Tag,

Ihr Termin findet zu einer anderen Zeit statt: {appointment}, {time}.

Die bisherige Zeit gilt nicht mehr. Passt Ihnen die neue nicht, antworten Sie bitte auf diese Nachricht und nennen Sie Ihr Zeichen {reference}.$de$,
     'طلبكم {reference}: وقت آخر لموعدكم',
$ar$تحية طيبة وبعد،

سيكون موعدكم في وقت آخر: {appointment}، {time}.

لم يعد الوقت السابق قائما. إذا لم يناسبكم الوقت الجديد فنرجو الرد على هذه الرسالة مع ذكر الرقم المرجعي {reference}.$ar$),

    ('appointment-cancelled',
     'Your request {reference}: your appointment is cancelled',
$en$Good day,

your appointment does not take place: {appointment}, {time}.

If you did not ask for this, or want another appointment, please answer this message and name your reference {reference}.$en$,
     'Ihre Anfrage {reference}: Ihr Termin entfällt',
$de$Guten Tag,

Ihr Termin findet nicht statt: {appointment}, {time}.

Haben Sie das nicht gewünscht oder möchten Sie einen anderen Termin, antworten Sie bitte auf diese Nachricht und nennen Sie Ihr Zeichen {reference}.$de$,
     'طلبكم {reference}: ألغي موعدكم',
$ar$تحية طيبة وبعد،

لن يعقد موعدكم: {appointment}، {time}.

إذا لم تطلبوا ذلك أو رغبتم في موعد آخر فنرجو الرد على هذه الرسالة مع ذكر الرقم المرجعي {reference}.$ar$)
  ) as seed (key, en_subject, en, de_subject, de, ar_subject, ar);
