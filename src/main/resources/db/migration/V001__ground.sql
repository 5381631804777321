-- The application's role: it may not change or remove what the journal holds.
do $make$
begin
  if not exists (select from pg_roles where rolname = '${app_role}') then
    execute format('create role %I login password %L', '${app_role}', substr($password$ ${app_password}$password$, 2));
  end if;
end $make$;
grant usage on schema public to "${app_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent alone is not immutable, so no index could use it
create function plain(text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

create table person (
  id uuid constraint person_pkey primary key,
  version bigint not null,
  user_name text not null constraint person_user_name_key unique,
  display_name text not null,
  language text not null,
  active boolean not null,
  issuer text,
  subject text,
  former_issuer text,
  former_subject text,
  constraint person_issuer_subject_key unique (issuer, subject),
  constraint person_bound_check check ((issuer is null) = (subject is null))
);

create table team (
  id uuid constraint team_pkey primary key,
  version bigint not null,
  name text not null constraint team_name_key unique,
  parent_id uuid constraint team_parent_fkey references team,
  active boolean not null,
  changed_at timestamptz not null
);
create index team_parent_id on team (parent_id);

create table membership (
  team_id uuid not null constraint membership_team_fkey references team,
  person_id uuid not null constraint membership_person_fkey references person,
  kind text not null constraint membership_kind_check check (kind in ('MEMBER', 'SUPERVISOR', 'MANAGER')),
  constraint membership_pkey primary key (person_id, team_id)
);
create index membership_team_id on membership (team_id);

-- closure of memberships over the tree: who sees the items of which team
create table sight (
  person_id uuid not null constraint sight_person_fkey references person,
  team_id uuid not null constraint sight_team_fkey references team,
  constraint sight_pkey primary key (person_id, team_id)
);

-- a named part in an item, while it lasts
create table participant (
  item_id uuid not null,
  person_id uuid not null constraint participant_person_fkey references person,
  part text not null,
  constraint participant_pkey primary key (item_id, person_id, part)
);
create index participant_person_id on participant (person_id, item_id);

-- items that only those with a part in them may see
create table restriction (
  item_id uuid constraint restriction_pkey primary key,
  reason text not null,
  by_id uuid not null constraint restriction_by_fkey references person,
  at timestamptz not null
);

-- items that are no longer with the team they began with, and where they are now: the journal tells the team of then
create table moved (
  item_id uuid constraint moved_pkey primary key,
  team_id uuid not null constraint moved_team_fkey references team
);

create table routing_rule (
  id uuid constraint routing_rule_pkey primary key,
  version bigint not null,
  position int not null,
  item_type text not null,
  kind text,
  channel text,
  customer_kind text,
  team_id uuid not null constraint routing_rule_team_fkey references team
);
create unique index routing_rule_position_key on routing_rule (item_type, position);

create table journal (
  position bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  event_id uuid constraint journal_pkey primary key,
  at timestamptz not null,
  actor_id uuid not null,
  role text not null,
  on_behalf_of uuid,
  subject_type text not null,
  subject_id uuid not null,
  item_id uuid not null,
  customer_id uuid,
  team_id uuid,
  type text not null,
  payload jsonb not null
);
create index journal_follow on journal (transaction_id, position);
create index journal_item on journal (item_id, at desc, event_id desc);
create index journal_customer on journal (customer_id, at desc, event_id desc) where customer_id is not null;
revoke update, delete, truncate on journal from "${app_role}";

-- answers of POSTs that carried an idempotency key, kept for a day
create table once (
  caller text not null,
  operation text not null,
  key text not null,
  body_hash bytea not null,
  status int not null,
  location text,
  etag text,
  answer text,
  at timestamptz not null,
  constraint once_pkey primary key (caller, operation, key)
);
create index once_at on once (at);
