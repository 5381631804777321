create table offer (
  id uuid constraint offer_pkey primary key,
  version bigint not null,
  need_id uuid not null constraint offer_need_fkey references need,
  customer_id uuid not null constraint offer_customer_fkey references customer,
  team_id uuid not null constraint offer_team_fkey references team,
  statement int not null,
  status text not null constraint offer_status_check check (status in ('OFFERED', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')),
  groups jsonb not null,
  made_at timestamptz not null,
  made_by_id uuid not null,
  valid_until timestamptz not null,
  next_expiry timestamptz,
  answered_at timestamptz,
  answered_channel text,
  answered_contact_person_id uuid constraint offer_answered_contact_person_fkey references customer_contact_person,
  answered_representative_id uuid constraint offer_answered_representative_fkey references customer_representative,
  constraint offer_next_expiry_check check ((status = 'OFFERED') = (next_expiry is not null)),
  constraint offer_answered_check check ((status = 'ANSWERED') = (answered_at is not null)),
  constraint offer_channel_check check ((answered_at is null) = (answered_channel is null)),
  constraint offer_answered_by_check check (num_nonnulls(answered_contact_person_id, answered_representative_id) <= 1)
);
create index offer_need on offer (need_id, id desc);
create unique index offer_need_open_key on offer (need_id) where status = 'OFFERED';
create index offer_next_expiry on offer (next_expiry) where next_expiry is not null;
create index offer_answered_channel on offer (answered_channel) where answered_channel is not null;

create table choice (
  id uuid constraint choice_pkey primary key,
  offer_id uuid not null constraint choice_offer_fkey references offer,
  number int not null,
  group_number int not null,
  catalogue_item_id uuid constraint choice_catalogue_item_fkey references catalogue_item,
  name text not null,
  description text,
  quality text,
  lead_working_days int,
  lead_duration text,
  slot_from timestamptz,
  slot_until timestamptz,
  price_amount numeric(19, 4),
  price_currency text,
  limits text,
  terms_version text,
  quantity int not null,
  recommended boolean not null,
  reason text,
  explained_language text not null,
  explained_format text not null,
  valid_until timestamptz not null,
  status text not null constraint choice_status_check check (status in ('OFFERED', 'SELECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  selected_quantity int,
  decline_reason text,
  decline_text text,
  constraint choice_offer_number_key unique (offer_id, number),
  constraint choice_price_check check ((price_amount is null) = (price_currency is null)),
  constraint choice_slot_check check ((slot_from is null) = (slot_until is null) and slot_from < slot_until),
  constraint choice_reason_check check (reason is not null or not recommended),
  constraint choice_quantity_check check (selected_quantity between 1 and quantity),
  constraint choice_selected_check check ((status = 'SELECTED') = (selected_quantity is not null)),
  constraint choice_declined_check check ((status = 'DECLINED') = (decline_reason is not null))
);
create index choice_explained_format on choice (explained_format);
create index choice_decline_reason on choice (decline_reason) where decline_reason is not null;

create table agreement (
  id uuid constraint agreement_pkey primary key,
  version bigint not null,
  need_id uuid not null constraint agreement_need_fkey references need,
  number int not null,
  offer_id uuid not null constraint agreement_offer_fkey references offer,
  made_at timestamptz not null,
  contact_person_id uuid constraint agreement_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint agreement_representative_fkey references customer_representative,
  constraint agreement_need_number_key unique (need_id, number)
);

create table agreement_line (
  id uuid constraint agreement_line_pkey primary key,
  agreement_id uuid not null constraint agreement_line_agreement_fkey references agreement,
  number int not null,
  choice_id uuid not null constraint agreement_line_choice_fkey references choice,
  quantity int not null,
  constraint agreement_line_agreement_number_key unique (agreement_id, number)
);
