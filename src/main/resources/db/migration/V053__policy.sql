create table policy (
  id uuid constraint policy_pkey primary key,
  version bigint not null,
  key text not null constraint policy_key_key unique,
  title text not null,
  area text not null,
  draft_number int,
  published_number int,
  valid_from timestamptz,
  retired_at timestamptz,
  search text not null generated always as (plain(key || ' ' || title)) stored,
  constraint policy_published_check check ((published_number is null) = (valid_from is null))
);
create index policy_title on policy (title, id);
create index policy_search on policy using gin (search gin_trgm_ops);

create table policy_version (
  id uuid constraint policy_version_pkey primary key,
  version bigint not null,
  policy_id uuid not null constraint policy_version_policy_fkey references policy,
  number int not null,
  status text not null constraint policy_version_status_check check (status in ('DRAFT', 'PUBLISHED')),
  wording jsonb not null,
  valid_from timestamptz,
  published_at timestamptz,
  published_by_id uuid constraint policy_version_published_by_fkey references person,
  constraint policy_version_policy_number_key unique (policy_id, number),
  constraint policy_version_published_check check ((status = 'PUBLISHED') = (valid_from is not null and published_at is not null))
);

-- what is cited: a clause is known by its number in its policy, whatever the versions say of it
create table policy_clause (
  id uuid constraint policy_clause_pkey primary key,
  version bigint not null,
  policy_id uuid not null constraint policy_clause_policy_fkey references policy,
  number text not null,
  last_number int not null,
  citable_from timestamptz,
  citable_until timestamptz,
  constraint policy_clause_policy_number_key unique (policy_id, number)
);

-- one record for whatever is to be read in a version: policies, later change notices and reports
create table reading (
  id uuid constraint reading_pkey primary key,
  version bigint not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_version int not null,
  person_id uuid not null constraint reading_person_fkey references person,
  due_at timestamptz not null,
  asked_at timestamptz not null,
  asked_by_id uuid not null constraint reading_asked_by_fkey references person,
  confirmed_at timestamptz,
  constraint reading_subject_person_key unique (subject_id, subject_version, subject_type, person_id)
);
create index reading_person on reading (person_id, due_at, id);
