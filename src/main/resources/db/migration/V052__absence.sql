-- when a person is away, and who stands in meanwhile
create table absence (
  id uuid constraint absence_pkey primary key,
  version bigint not null,
  person_id uuid not null constraint absence_person_fkey references person,
  deputy_id uuid constraint absence_deputy_fkey references person,
  from_at timestamptz not null,
  until_at timestamptz not null,
  constraint absence_span_check check (until_at > from_at),
  constraint absence_deputy_check check (deputy_id <> person_id)
);
create index absence_person on absence (person_id, from_at, id);
create index absence_deputy on absence (deputy_id, until_at) where deputy_id is not null;
