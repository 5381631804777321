-- who is warned when the team does not work
alter table designation add on_call boolean not null default false;

-- customers hear of what was delivered
insert into template (id, key, version, channel, slots, texts, at, by_id)
select gen_random_uuid(), 'delivery-recorded', (select coalesce(max(t.version), 0) + 1 from template t where t.key = 'delivery-recorded'), 'e-mail', array['reference'],
       jsonb_build_object('en', jsonb_build_object('subject', seed.en_subject, 'body', seed.en),
                          'de', jsonb_build_object('subject', seed.de_subject, 'body', seed.de),
                          'ar', jsonb_build_object('subject', seed.ar_subject, 'body', seed.ar)),
       timestamptz '2026-11-22 00:00:00+00', '00000000-0000-0000-0000-000000000000'
  from (values
    ('Your request {reference}: delivered',
$en$Good day,

we have delivered what was agreed on your request {reference}, or a part of it.

Please tell us whether all is as it should be. If something is missing or not as agreed, answer this message, name your reference {reference} and say what is wrong: we will put it right.$en$,
     'Ihre Anfrage {reference}: geliefert',
$de$Guten Tag,

zu Ihrer Anfrage {reference} haben wir das Vereinbarte oder einen Teil davon geliefert.

Bitte sagen Sie uns, ob alles so ist, wie es sein soll. Fehlt etwas oder ist etwas nicht wie vereinbart, antworten Sie bitte auf diese Nachricht, nennen Sie Ihr Zeichen {reference} und sagen Sie uns, was nicht stimmt: Wir bringen es in Ordnung.$de$,
     'طلبكم {reference}: تم التسليم',
$ar$تحية طيبة وبعد،

لقد سلّمنا ما اتُّفق عليه في طلبكم {reference} أو جزءا منه.

نرجو إبلاغنا إن كان كل شيء كما ينبغي. إذا كان هناك نقص أو شيء مخالف لما اتُّفق عليه فنرجو الرد على هذه الرسالة مع ذكر الرقم المرجعي {reference} وبيان الخلل، وسنعالجه.$ar$)
  ) as seed (en_subject, en, de_subject, de, ar_subject, ar);
