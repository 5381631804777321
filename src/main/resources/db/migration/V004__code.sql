create table code_list (
  name text constraint code_list_pkey primary key
);

create table code (
  id uuid constraint code_pkey primary key,
  version bigint not null,
  list text not null constraint code_list_fkey references code_list,
  key text not null,
  labels jsonb not null constraint code_labels_check check (labels ?& array['en', 'de', 'ar']),
  position int not null,
  active boolean not null,
  constraint code_list_key_key unique (list, key)
);
create index code_list_position on code (list, position, id);

insert into code_list (name) values
  ('channels'), ('decline-reasons'), ('formats'), ('hold-reasons'), ('limitation-reasons'), ('representative-kinds'),
  ('verification-methods'), ('void-reasons');

insert into code (id, version, list, position, key, labels, active)
select gen_random_uuid(), 0, seed.list, seed.position, seed.key,
       jsonb_build_object('en', seed.en, 'de', seed.de, 'ar', seed.ar), true
  from (values
    -- how a contact comes in or goes out
    ('channels', 10, 'telephone', 'Telephone', 'Telefon', 'الهاتف'),
    ('channels', 20, 'e-mail', 'E-mail', 'E-Mail', 'البريد الإلكتروني'),
    ('channels', 30, 'face-to-face', 'Face to face', 'Persönlich', 'وجها لوجه'),
    ('channels', 40, 'web-form', 'Web form', 'Webformular', 'نموذج على الويب'),
    ('channels', 50, 'chat', 'Chat', 'Chat', 'الدردشة'),
    ('channels', 60, 'text-message', 'Text message', 'Textnachricht', 'رسالة نصية'),
    ('channels', 70, 'video-call', 'Video call', 'Videogespräch', 'مكالمة مرئية'),
    ('channels', 80, 'letter', 'Letter', 'Brief', 'رسالة بريدية'),
    ('channels', 90, 'social-media', 'Social media', 'Soziale Medien', 'وسائل التواصل الاجتماعي'),
    ('channels', 100, 'other', 'Other', 'Sonstiger Weg', 'قناة أخرى'),

    -- why a customer declines a choice, in the customer's words
    ('decline-reasons', 10, 'price', 'Price too high', 'Preis zu hoch', 'السعر مرتفع جدا'),
    ('decline-reasons', 20, 'delivery-time', 'Takes too long', 'Dauert zu lange', 'يستغرق وقتا طويلا'),
    ('decline-reasons', 30, 'quality', 'Quality not sufficient', 'Qualität nicht ausreichend', 'الجودة غير كافية'),
    ('decline-reasons', 40, 'does-not-fit', 'Does not meet the need', 'Erfüllt den Bedarf nicht', 'لا يلبي الحاجة'),
    ('decline-reasons', 50, 'terms', 'Terms not acceptable', 'Bedingungen nicht annehmbar', 'الشروط غير مقبولة'),
    ('decline-reasons', 60, 'prefers-alternative', 'Prefers another choice', 'Bevorzugt eine andere Möglichkeit', 'يفضل خيارا آخر'),
    ('decline-reasons', 70, 'other-supplier', 'Chose another supplier', 'Anderen Anbieter gewählt', 'اختار موردا آخر'),
    ('decline-reasons', 80, 'no-longer-needed', 'No longer needed', 'Wird nicht mehr gebraucht', 'لم تعد هناك حاجة'),
    ('decline-reasons', 90, 'later', 'Wants to decide later', 'Möchte später entscheiden', 'يريد أن يقرر لاحقا'),
    ('decline-reasons', 100, 'no-reason-given', 'No reason given', 'Kein Grund genannt', 'لم يُذكر سبب'),
    ('decline-reasons', 110, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر'),

    -- in which form something was explained or is to be sent
    ('formats', 10, 'spoken', 'Spoken', 'Mündlich', 'شفهيا'),
    ('formats', 20, 'written', 'Written', 'Schriftlich', 'كتابيا'),
    ('formats', 30, 'plain-language', 'Plain language', 'Einfache Sprache', 'لغة مبسطة'),
    ('formats', 40, 'large-print', 'Large print', 'Großdruck', 'طباعة كبيرة'),
    ('formats', 50, 'braille', 'Braille', 'Brailleschrift', 'طريقة برايل'),
    ('formats', 60, 'audio', 'Audio recording', 'Tonaufnahme', 'تسجيل صوتي'),
    ('formats', 70, 'sign-language', 'Sign language', 'Gebärdensprache', 'لغة الإشارة'),
    ('formats', 80, 'pictures', 'Pictures', 'Bilder', 'صور'),

    -- what an item waits for
    ('hold-reasons', 10, 'confirmation', 'Waiting for the customer to confirm', 'Warten auf Bestätigung des Kunden', 'بانتظار تأكيد العميل'),
    ('hold-reasons', 20, 'answer', 'Waiting for the customer''s answer to an offer', 'Warten auf Antwort des Kunden auf ein Angebot', 'بانتظار رد العميل على عرض'),
    ('hold-reasons', 30, 'acceptance', 'Waiting for the customer to accept the delivery', 'Warten auf Abnahme durch den Kunden', 'بانتظار قبول العميل للتسليم'),
    ('hold-reasons', 40, 'customer', 'Waiting for information from the customer', 'Warten auf Angaben des Kunden', 'بانتظار معلومات من العميل'),
    ('hold-reasons', 50, 'customer-date', 'Waiting for the date the customer wants', 'Warten auf den Wunschtermin des Kunden', 'بانتظار الموعد الذي يريده العميل'),
    ('hold-reasons', 60, 'payment', 'Waiting for payment', 'Warten auf Zahlung', 'بانتظار الدفع'),
    ('hold-reasons', 70, 'third-party', 'Waiting for a third party', 'Warten auf Dritte', 'بانتظار طرف ثالث'),
    ('hold-reasons', 80, 'supplier', 'Waiting for a supplier', 'Warten auf einen Lieferanten', 'بانتظار مورد'),
    ('hold-reasons', 90, 'authority', 'Waiting for a public authority', 'Warten auf eine Behörde', 'بانتظار جهة حكومية'),

    -- why a need cannot be met
    ('limitation-reasons', 10, 'skill', 'Skill or knowledge is missing', 'Fähigkeit oder Wissen fehlt', 'نقص في المهارة أو المعرفة'),
    ('limitation-reasons', 20, 'authority', 'Authority is missing', 'Befugnis fehlt', 'نقص في الصلاحية'),
    ('limitation-reasons', 30, 'resource', 'Resources are missing', 'Mittel fehlen', 'نقص في الموارد'),
    ('limitation-reasons', 40, 'policy', 'A policy does not allow it', 'Eine Richtlinie lässt es nicht zu', 'لا تسمح به سياسة المؤسسة'),
    ('limitation-reasons', 50, 'law', 'The law does not allow it', 'Das Gesetz lässt es nicht zu', 'لا يسمح به القانون'),
    ('limitation-reasons', 60, 'safety', 'It would not be safe', 'Es wäre nicht sicher', 'لن يكون آمنا'),
    ('limitation-reasons', 70, 'not-available', 'No longer or not yet available', 'Nicht mehr oder noch nicht verfügbar', 'لم يعد متاحا أو غير متاح بعد'),
    ('limitation-reasons', 80, 'third-party', 'A third party does not do its part', 'Ein Dritter leistet seinen Teil nicht', 'طرف ثالث لا يقوم بدوره'),
    ('limitation-reasons', 90, 'no-answer', 'The customer does not answer', 'Der Kunde antwortet nicht', 'العميل لا يرد'),
    ('limitation-reasons', 100, 'other', 'Other reason', 'Anderer Grund', 'سبب آخر'),

    -- who may act for a customer
    ('representative-kinds', 10, 'carer', 'Carer', 'Pflegeperson', 'مقدم رعاية'),
    ('representative-kinds', 20, 'parent', 'Parent', 'Elternteil', 'أحد الوالدين'),
    ('representative-kinds', 30, 'guardian', 'Guardian', 'Vormund', 'وصي'),
    ('representative-kinds', 40, 'family-member', 'Family member', 'Angehörige Person', 'أحد أفراد الأسرة'),
    ('representative-kinds', 50, 'interpreter', 'Interpreter', 'Dolmetscher', 'مترجم شفوي'),
    ('representative-kinds', 60, 'lawyer', 'Lawyer', 'Rechtsanwalt', 'محام'),
    ('representative-kinds', 70, 'attorney', 'Holder of a power of attorney', 'Bevollmächtigte Person', 'حامل توكيل'),
    ('representative-kinds', 80, 'executor', 'Executor of an estate', 'Testamentsvollstrecker', 'منفذ الوصية'),
    ('representative-kinds', 90, 'advocate', 'Advocate or advice agency', 'Fürsprecher oder Beratungsstelle', 'مناصر أو جهة استشارية'),
    ('representative-kinds', 100, 'elected-member', 'Elected representative', 'Abgeordneter', 'ممثل منتخب'),
    ('representative-kinds', 110, 'other', 'Other representative', 'Andere Vertretung', 'ممثل آخر'),

    -- how a representative's authority was verified
    ('verification-methods', 10, 'customer-said', 'The customer said so', 'Der Kunde hat es gesagt', 'صرح بذلك العميل'),
    ('verification-methods', 20, 'customer-wrote', 'The customer wrote so', 'Der Kunde hat es geschrieben', 'كتب ذلك العميل'),
    ('verification-methods', 30, 'document-seen', 'Document seen', 'Dokument gesehen', 'تم الاطلاع على مستند'),
    ('verification-methods', 40, 'court-order', 'Court order', 'Gerichtsbeschluss', 'أمر محكمة'),
    ('verification-methods', 50, 'public-register', 'Public register', 'Öffentliches Register', 'سجل عام'),
    ('verification-methods', 60, 'professional-body', 'Entry with a professional body', 'Eintrag bei einer Berufskammer', 'قيد لدى هيئة مهنية'),
    ('verification-methods', 70, 'not-verified', 'Not verified', 'Nicht geprüft', 'لم يتم التحقق'),

    -- why an item never was one
    ('void-reasons', 10, 'test', 'Test', 'Test', 'اختبار'),
    ('void-reasons', 20, 'spam', 'Spam', 'Spam', 'رسائل مزعجة'),
    ('void-reasons', 30, 'mistake', 'Mistake', 'Irrtum', 'خطأ')
  ) as seed (list, position, key, en, de, ar);
