-- how long what is done with is kept, by kind; the desk begins with none
create table retention_rule (
  kind text constraint retention_rule_pkey primary key,
  version bigint not null,
  months int constraint retention_rule_months_check check (months > 0)
);
insert into retention_rule (kind, version) values ('needs', 0), ('past-messages', 0), ('interactions', 0), ('messages', 0);

create table retention_run (
  id uuid constraint retention_run_pkey primary key,
  version bigint not null,
  dry_run boolean not null,
  -- by which rules, so that nothing is removed of which no dry run has told
  rules text not null,
  asked_at timestamptz not null,
  asked_by_id uuid not null constraint retention_run_asked_by_fkey references person,
  job_id uuid not null,
  done_at timestamptz
);
create index retention_run_rules on retention_run (rules, id desc) where dry_run;

create table retention_count (
  run_id uuid not null constraint retention_count_run_fkey references retention_run,
  kind text not null,
  months int not null,
  ended_before timestamptz not null,
  rows bigint not null,
  oldest_at timestamptz,
  constraint retention_count_pkey primary key (run_id, kind)
);
