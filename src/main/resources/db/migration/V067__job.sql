-- long work; whoever works on a job holds its lease, and due_at is when another one may
create table job (
  id uuid constraint job_pkey primary key,
  version bigint not null,
  kind text not null,
  state text not null constraint job_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  team_id uuid constraint job_team_fkey references team,
  asked_by_id uuid not null,
  asked_role text not null,
  asked_at timestamptz not null,
  parameters jsonb not null,
  position text not null,
  done bigint not null,
  total bigint,
  attempts int not null,
  lease uuid,
  due_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  outcome text,
  result text,
  constraint job_due_check check ((state in ('QUEUED', 'RUNNING')) = (due_at is not null)),
  constraint job_ended_check check ((due_at is null) = (ended_at is not null))
);
create index job_due on job (due_at, id) where due_at is not null;
create index job_asked on job (asked_at desc, id desc);
create index job_state on job (state, asked_at desc, id desc);
create index job_ended_at on job (ended_at) where ended_at is not null;
create index job_team_id on job (team_id) where team_id is not null;

-- a file of another system's history, under the id of its job; its chunks are kept until that ends
create table import (
  id uuid constraint import_pkey primary key constraint import_job_fkey references job on delete cascade,
  mapping jsonb not null,
  header jsonb not null,
  begin_at bigint not null,
  size bigint not null,
  sha256 bytea not null constraint import_sha256_check check (length(sha256) = 32),
  created int not null,
  updated int not null,
  unchanged int not null,
  refused int not null
);

create table import_chunk (
  import_id uuid not null constraint import_chunk_import_fkey references import on delete cascade,
  index int not null,
  data bytea not null,
  constraint import_chunk_pkey primary key (import_id, index)
);

-- kept as it is, so that a step reads the little that it needs and no more
alter table import_chunk alter column data set storage external;

-- what became of each row; of what it said nothing is kept
create table import_row (
  import_id uuid not null constraint import_row_import_fkey references import on delete cascade,
  number int not null,
  outcome text not null constraint import_row_outcome_check check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED')),
  thing_id uuid,
  code text,
  pointer text,
  detail text,
  constraint import_row_pkey primary key (import_id, number),
  constraint import_row_refused_check check ((outcome = 'REFUSED') = (code is not null))
);
create index import_row_outcome on import_row (import_id, outcome, number);

-- how another system names what was imported, and what it said of it at the last time; customers are of no team
create table import_source (
  rows text not null,
  team_id uuid constraint import_source_team_fkey references team,
  system text not null,
  external_id text not null,
  thing_id uuid not null,
  thing_version bigint not null,
  hash bytea not null,
  import_id uuid not null,
  constraint import_source_external_id_key unique nulls not distinct (rows, system, external_id, team_id)
);
create index import_source_team_id on import_source (team_id) where team_id is not null;
create index import_source_thing_id on import_source (thing_id);

create table import_mapping (
  id uuid constraint import_mapping_pkey primary key,
  version bigint not null,
  name text not null constraint import_mapping_name_key unique,
  mapping jsonb not null
);

-- where a need comes from; one that was imported has a past that nobody here promised anything in
alter table need add column origin text not null default 'DESK' constraint need_origin_check check (origin in ('DESK', 'IMPORT'));

-- what customer and desk wrote to each other about a need before it was imported
create table past_message (
  id uuid constraint past_message_pkey primary key,
  need_id uuid not null constraint past_message_need_fkey references need,
  direction text not null constraint past_message_direction_check check (direction in ('INWARD', 'OUTWARD')),
  channel text not null,
  at timestamptz not null,
  text text not null,
  nested boolean not null
);
create index past_message_need on past_message (need_id, at, id);
