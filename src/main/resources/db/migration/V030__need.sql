create sequence need_number increment by 50;

create table need (
  id uuid constraint need_pkey primary key,
  version bigint not null,
  reference text not null constraint need_reference_key unique,
  customer_id uuid not null constraint need_customer_fkey references customer,
  contact_person_id uuid constraint need_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint need_representative_fkey references customer_representative,
  team_id uuid not null constraint need_team_fkey references team,
  owner_id uuid constraint need_owner_fkey references person,
  restricted boolean not null,
  follows_id uuid constraint need_follows_fkey references need,
  kind text not null,
  channel text not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  status text not null,
  episode int not null,
  offer_open boolean not null,
  change_from text,
  change_asked_by text,
  change_asked_at timestamptz,
  change_reason text,
  delivered_at timestamptz,
  ended_at timestamptz,
  ending text,
  ended_contact_person_id uuid constraint need_ended_contact_person_fkey references customer_contact_person,
  ended_representative_id uuid constraint need_ended_representative_fkey references customer_representative,
  reopenable_until timestamptz,
  statement_number int not null,
  statement_text text not null,
  statement_language text not null,
  statement_origin text not null,
  stated_at timestamptz not null,
  asked_at timestamptz,
  confirmed_by text,
  confirmed_at timestamptz,
  confirmed_channel text,
  confirmed_contact_person_id uuid constraint need_confirmed_contact_person_fkey references customer_contact_person,
  confirmed_representative_id uuid constraint need_confirmed_representative_fkey references customer_representative,
  expectations jsonb,
  about jsonb not null,
  urgency text,
  impact text,
  priority text,
  matrix_version int,
  named_date date,
  override_reason text,
  assessed_at timestamptz,
  hold_reason text,
  held_since timestamptz,
  held_until timestamptz,
  hold_note text,
  limitation_reason text,
  limitation_text text,
  joined_to_id uuid constraint need_joined_to_fkey references need,
  void_reason text,
  search tsvector not null generated always as (to_tsvector('simple', plain(statement_text))) stored,
  constraint need_confirmed_check check ((confirmed_by is null) = (confirmed_at is null)),
  constraint need_change_check check (change_from is null or status = 'OFFERED' and change_asked_by is not null and change_asked_at is not null),
  constraint need_offer_open_check check (not offer_open or status = 'OFFERED'),
  constraint need_ended_check check (status not in ('UNMET', 'JOINED') or ended_at is not null)
);
create index need_received on need (received_at desc, id desc);
create index need_team on need (team_id, received_at desc, id desc);
create index need_owner on need (owner_id, received_at desc, id desc) where owner_id is not null;
create index need_customer on need (customer_id, received_at desc, id desc);
create index need_search on need using gin (search);
create index need_about on need using gin (about jsonb_path_ops);
create index need_joined_to on need (joined_to_id) where joined_to_id is not null;
create index need_follows on need (follows_id) where follows_id is not null;

-- earlier versions; the current one stands on the need
create table need_statement (
  id uuid constraint need_statement_pkey primary key,
  need_id uuid not null constraint need_statement_need_fkey references need,
  statement_number int not null,
  statement_text text not null,
  statement_language text not null,
  statement_origin text not null,
  stated_at timestamptz not null,
  asked_at timestamptz,
  confirmed_by text,
  confirmed_at timestamptz,
  confirmed_channel text,
  confirmed_contact_person_id uuid constraint need_statement_confirmed_contact_person_fkey references customer_contact_person,
  confirmed_representative_id uuid constraint need_statement_confirmed_representative_fkey references customer_representative,
  constraint need_statement_number_key unique (need_id, statement_number)
);

create table clarification (
  id uuid constraint clarification_pkey primary key,
  need_id uuid not null constraint clarification_need_fkey references need,
  question text not null,
  asked_at timestamptz not null,
  asked_by_id uuid not null,
  answer text,
  answered_at timestamptz,
  answered_by_id uuid
);
create index clarification_need on clarification (need_id, asked_at, id);

create table assessment_matrix (
  version int constraint assessment_matrix_pkey primary key,
  cells jsonb not null,
  at timestamptz not null,
  by_id uuid not null
);
insert into assessment_matrix (version, cells, at, by_id) values (1, '{"cells": [
  {"urgency": "HIGH", "impact": "HIGH", "priority": "CRITICAL"},
  {"urgency": "HIGH", "impact": "MEDIUM", "priority": "HIGH"},
  {"urgency": "HIGH", "impact": "LOW", "priority": "NORMAL"},
  {"urgency": "MEDIUM", "impact": "HIGH", "priority": "HIGH"},
  {"urgency": "MEDIUM", "impact": "MEDIUM", "priority": "NORMAL"},
  {"urgency": "MEDIUM", "impact": "LOW", "priority": "LOW"},
  {"urgency": "LOW", "impact": "HIGH", "priority": "NORMAL"},
  {"urgency": "LOW", "impact": "MEDIUM", "priority": "LOW"},
  {"urgency": "LOW", "impact": "LOW", "priority": "LOW"}
]}', '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
