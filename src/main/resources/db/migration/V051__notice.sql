-- texts of messages; a change is a row more, so that what was sent can name what it was written by
create table template (
  id uuid constraint template_pkey primary key,
  key text not null,
  version int not null,
  channel text not null,
  slots varchar[] not null,
  texts jsonb not null constraint template_texts_check check (texts ?& array['en', 'de', 'ar']),
  at timestamptz not null,
  by_id uuid not null,
  constraint template_key_version_key unique (key, version)
);
revoke update, delete, truncate on template from "${app_role}";

-- what was really written to customers, and the outbox at once: what is QUEUED is sent when next_attempt_at has come
create table message (
  id uuid constraint message_pkey primary key,
  version bigint not null,
  about_type text not null,
  about_id uuid not null,
  item_id uuid not null,
  customer_id uuid,
  team_id uuid not null constraint message_team_fkey references team,
  address text not null,
  channel text not null,
  language text not null,
  template text not null,
  template_version int not null,
  subject text not null,
  body text not null,
  hash bytea not null constraint message_hash_check check (length(hash) = 32),
  status text not null constraint message_status_check check (status in ('QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED')),
  attempts int not null,
  next_attempt_at timestamptz,
  by_id uuid not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  ended_at timestamptz,
  refused_with text,
  constraint message_template_fkey foreign key (template, template_version) references template (key, version),
  constraint message_due_check check ((status = 'QUEUED') = (next_attempt_at is not null))
);
create index message_due on message (next_attempt_at, id) where status = 'QUEUED';
create index message_item on message (item_id, id);
create index message_team_id on message (team_id);

-- what one person of the desk is to know
create table notice (
  id uuid constraint notice_pkey primary key,
  version bigint not null,
  person_id uuid not null constraint notice_person_fkey references person,
  kind text not null,
  about_type text not null,
  about_id uuid not null,
  item_id uuid not null,
  facts jsonb not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id, at desc, id desc) where read_at is null;
create index notice_read_at on notice (read_at) where read_at is not null;

insert into template (id, key, version, channel, slots, texts, at, by_id)
select gen_random_uuid(), seed.key, 1, 'e-mail', seed.slots,
       jsonb_build_object('en', jsonb_build_object('subject', seed.en_subject, 'body', seed.en),
                          'de', jsonb_build_object('subject', seed.de_subject, 'body', seed.de),
                          'ar', jsonb_build_object('subject', seed.ar_subject, 'body', seed.ar)),
       timestamptz '2026-11-22 00:00:00+00', '00000000-0000-0000-0000-000000000000'
  from (values
    -- before a promise is broken: what was promised and when it will be kept instead
    ('promise-at-risk', array['reference', 'promise', 'newTime'],
     'Your request {reference}: later than we promised',
$en$Good day,

we promised you: {promise}. We will not be able to keep to that time, and we are sorry.

You can now expect it by: {newTime}.

You need not do anything. If the new time does not suit you, please answer this message and name your reference {reference}.$en$,
     'Ihre Anfrage {reference}: später als versprochen',
$de$Guten Tag,

wir haben Ihnen zugesagt: {promise}. Diesen Zeitpunkt können wir leider nicht einhalten, und das tut uns leid.

Sie können nun damit rechnen bis: {newTime}.

Sie müssen nichts tun. Passt Ihnen der neue Zeitpunkt nicht, antworten Sie bitte auf diese Nachricht und nennen Sie Ihr Zeichen {reference}.$de$,
     'طلبكم {reference}: سنتأخر عن الموعد الذي وعدنا به',
$ar$تحية طيبة وبعد،

لقد وعدناكم بما يلي: {promise}. لن نتمكن من الالتزام بهذا الموعد، ونعتذر لكم عن ذلك.

الموعد الجديد المتوقع: {newTime}.

لا يلزمكم القيام بأي شيء. إذا لم يناسبكم الموعد الجديد فنرجو الرد على هذه الرسالة مع ذكر الرقم المرجعي {reference}.$ar$),

    -- to everybody whom one cause concerns
    ('fault-told', array['reference', 'fault', 'text'],
     'Your request {reference}: we know the cause',
$en$Good day,

your request {reference} is caused by a fault that we know of: {fault}.

{text}

We will write to you again when it is mended. You need not do anything.$en$,
     'Ihre Anfrage {reference}: Wir kennen die Ursache',
$de$Guten Tag,

die Ursache Ihrer Anfrage {reference} ist eine uns bekannte Störung: {fault}.

{text}

Wir schreiben Ihnen wieder, sobald sie behoben ist. Sie müssen nichts tun.$de$,
     'طلبكم {reference}: عرفنا السبب',
$ar$تحية طيبة وبعد،

سبب طلبكم {reference} عطل معروف لدينا: {fault}.

{text}

سنكتب إليكم مجددا عند إصلاحه. لا يلزمكم القيام بأي شيء.$ar$),

    ('fault-delivered', array['reference', 'fault', 'text'],
     'Your request {reference}: the fault is mended',
$en$Good day,

the fault behind your request {reference} is mended: {fault}.

{text}

If you still notice it, please answer this message and name your reference {reference}. We will then take it up again.$en$,
     'Ihre Anfrage {reference}: Die Störung ist behoben',
$de$Guten Tag,

die Störung hinter Ihrer Anfrage {reference} ist behoben: {fault}.

{text}

Bemerken Sie sie weiterhin, antworten Sie bitte auf diese Nachricht und nennen Sie Ihr Zeichen {reference}. Wir nehmen die Anfrage dann wieder auf.$de$,
     'طلبكم {reference}: تم إصلاح العطل',
$ar$تحية طيبة وبعد،

تم إصلاح العطل الذي كان سبب طلبكم {reference}: {fault}.

{text}

إذا استمر العطل لديكم فنرجو الرد على هذه الرسالة مع ذكر الرقم المرجعي {reference}، وسنعاود العمل على طلبكم.$ar$),

    -- whatever a person of the desk has to say
    ('reply', array['reference', 'text'],
     'Your request {reference}',
$en$Good day,

{text}

If you answer, please name your reference {reference}.$en$,
     'Ihre Anfrage {reference}',
$de$Guten Tag,

{text}

Wenn Sie antworten, nennen Sie bitte Ihr Zeichen {reference}.$de$,
     'طلبكم {reference}',
$ar$تحية طيبة وبعد،

{text}

عند الرد نرجو ذكر الرقم المرجعي {reference}.$ar$),

    -- whether we understood what the customer needs
    ('confirmation-asked', array['reference', 'statement', 'link'],
     'Your request {reference}: did we understand you?',
$en$Good day,

this is how we understood what you need:

{statement}

Please tell us whether that is right, or say it in your own words:
{link}

Your reference is {reference}.$en$,
     'Ihre Anfrage {reference}: Haben wir Sie richtig verstanden?',
$de$Guten Tag,

so haben wir Ihr Anliegen verstanden:

{statement}

Bitte sagen Sie uns, ob das stimmt, oder sagen Sie es mit Ihren eigenen Worten:
{link}

Ihr Zeichen ist {reference}.$de$,
     'طلبكم {reference}: هل فهمناكم جيدا؟',
$ar$تحية طيبة وبعد،

هكذا فهمنا ما تحتاجون إليه:

{statement}

نرجو إخبارنا إن كان ذلك صحيحا، أو التعبير عنه بكلماتكم:
{link}

الرقم المرجعي لطلبكم هو {reference}.$ar$)
  ) as seed (key, slots, en_subject, en, de_subject, de, ar_subject, ar);
