create table charter (
  id uuid constraint charter_pkey primary key,
  version bigint not null,
  number int not null constraint charter_number_key unique,
  title jsonb not null,
  promises jsonb not null,
  proposed_at timestamptz not null,
  proposed_by_id uuid not null,
  published_at timestamptz,
  published_by_id uuid,
  reason_alone text,
  constraint charter_published_check check ((published_at is null) = (published_by_id is null))
);
create index promise_measure on promise (measure, due_at);
