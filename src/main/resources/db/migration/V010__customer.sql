create table customer (
  id uuid constraint customer_pkey primary key,
  version bigint not null,
  kind text not null constraint customer_kind_check check (kind in ('CORPORATE', 'ORGANISATION_MEMBER', 'PUBLIC_MEMBER', 'AGENCY')),
  internal boolean not null,
  name text not null,
  form_of_address text,
  language text not null,
  zone text,
  survivor_id uuid constraint customer_survivor_fkey references customer,
  -- whoever the customer is now: what was written for a merged one is read under its survivor
  root_id uuid not null generated always as (coalesce(survivor_id, id)) stored,
  constraint customer_survivor_check check (survivor_id <> id)
);
create index customer_root_id on customer (root_id);
create index customer_name_likeness on customer using gin (plain(name) gin_trgm_ops);
create index customer_name on customer (plain(name), id) where survivor_id is null;
create index customer_kind_name on customer (kind, plain(name), id) where survivor_id is null;
create index customer_internal_name on customer (internal, plain(name), id) where survivor_id is null;

-- A name written wrong is like the whole, a word written wrong like a part of it. The threshold is lower than
-- elsewhere, so that two letters may be swapped; whoever asks orders by likeness.
create function customer_like(text) returns table (root_id uuid, likeness int) language sql stable strict
  set pg_trgm.word_similarity_threshold = 0.3
  as $$ select c.root_id, max(round(500000 * (similarity(plain(c.name), plain($1)) + word_similarity(plain($1), plain(c.name))))::int)
          from customer c where plain(c.name) % plain($1) or plain(c.name) %> plain($1) group by c.root_id $$;

create table customer_external_id (
  system text not null,
  external_id text not null,
  customer_id uuid not null constraint customer_external_id_customer_fkey references customer,
  constraint customer_external_id_pkey primary key (system, external_id)
);
create index customer_external_id_customer on customer_external_id (customer_id);
create index customer_external_id_external_id on customer_external_id (external_id);

create table customer_contact_person (
  id uuid constraint customer_contact_person_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint customer_contact_person_customer_fkey references customer,
  name text not null,
  function text,
  language text,
  may jsonb not null,
  agrees_up_to numeric,
  currency text,
  left_at timestamptz,
  constraint customer_contact_person_limit_check check ((agrees_up_to is null) = (currency is null))
);
create index customer_contact_person_customer_id on customer_contact_person (customer_id);

create table customer_representative (
  id uuid constraint customer_representative_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint customer_representative_customer_fkey references customer,
  name text not null,
  kind text not null,
  language text,
  verification text not null,
  verified_by_id uuid not null,
  verified_at timestamptz not null,
  scope jsonb not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  write_to text not null,
  revoked_at timestamptz,
  revocation_reason text,
  constraint customer_representative_validity_check check (valid_until > valid_from)
);
create index customer_representative_customer_id on customer_representative (customer_id);

create table customer_contact (
  id uuid constraint customer_contact_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint customer_contact_customer_fkey references customer,
  contact_person_id uuid constraint customer_contact_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint customer_contact_representative_fkey references customer_representative,
  type text not null constraint customer_contact_type_check check (type in ('PHONE', 'EMAIL', 'POSTAL')),
  value text not null,
  label text,
  preferred boolean not null,
  constraint customer_contact_value_key
    unique nulls not distinct (customer_id, contact_person_id, representative_id, type, value),
  constraint customer_contact_holder_check check (num_nonnulls(contact_person_id, representative_id) <= 1)
);
create index customer_contact_value on customer_contact (value, customer_id);
create index customer_contact_contact_person_id on customer_contact (contact_person_id) where contact_person_id is not null;
create index customer_contact_representative_id on customer_contact (representative_id) where representative_id is not null;

-- append-only: the latest of a purpose counts
create table customer_consent (
  id uuid constraint customer_consent_pkey primary key,
  customer_id uuid not null constraint customer_consent_customer_fkey references customer,
  purpose text not null,
  given boolean not null,
  wording_version text not null,
  channel text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null,
  contact_person_id uuid constraint customer_consent_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint customer_consent_representative_fkey references customer_representative,
  constraint customer_consent_giver_check check (num_nonnulls(contact_person_id, representative_id) <= 1)
);
create index customer_consent_latest on customer_consent (customer_id, purpose, at desc, id desc);
create index customer_consent_history on customer_consent (customer_id, at desc, id desc);
revoke update, delete, truncate on customer_consent from "${app_role}";

create table customer_merge (
  id uuid constraint customer_merge_pkey primary key,
  version bigint not null,
  survivor_id uuid not null constraint customer_merge_survivor_fkey references customer,
  absorbed_id uuid not null constraint customer_merge_absorbed_fkey references customer,
  at timestamptz not null,
  by_id uuid not null,
  undoable_until timestamptz not null,
  undone_at timestamptz,
  undone_by_id uuid,
  constraint customer_merge_itself_check check (survivor_id <> absorbed_id),
  constraint customer_merge_undone_check check ((undone_at is null) = (undone_by_id is null))
);
create unique index customer_merge_absorbed_key on customer_merge (absorbed_id) where undone_at is null;
create index customer_merge_survivor_id on customer_merge (survivor_id);
