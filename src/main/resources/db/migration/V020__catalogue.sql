create table catalogue_item (
  id uuid constraint catalogue_item_pkey primary key,
  version bigint not null,
  kind text not null constraint catalogue_item_kind_check check (kind in ('PRODUCT', 'SERVICE')),
  sku text not null constraint catalogue_item_sku_key unique,
  name text not null,
  description text,
  price_amount numeric(19, 4),
  price_currency text,
  lead_working_days int,
  lead_duration text,
  available boolean not null,
  available_from timestamptz,
  available_until timestamptz,
  responsible_person_id uuid constraint catalogue_item_responsible_person_fkey references person,
  responsible_team_id uuid constraint catalogue_item_responsible_team_fkey references team,
  owner_id uuid not null constraint catalogue_item_owner_fkey references person,
  external_system text,
  external_id text,
  search text not null generated always as (plain(name || ' ' || sku || ' ' || coalesce(description, ''))) stored,
  constraint catalogue_item_external_id_key unique (external_system, external_id),
  constraint catalogue_item_external_id_check check ((external_system is null) = (external_id is null)),
  constraint catalogue_item_price_check check ((price_amount is null) = (price_currency is null)),
  constraint catalogue_item_lead_check check (lead_working_days is null or lead_duration is null),
  constraint catalogue_item_available_check check (available_from < available_until),
  constraint catalogue_item_responsible_check check (responsible_person_id is not null or responsible_team_id is not null)
);
create index catalogue_item_name on catalogue_item (name, id);
create index catalogue_item_search on catalogue_item using gin (search gin_trgm_ops);
