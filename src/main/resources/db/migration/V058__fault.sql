create table known_fault (
  id uuid constraint known_fault_pkey primary key,
  version bigint not null,
  team_id uuid not null constraint known_fault_team_fkey references team,
  owner_id uuid constraint known_fault_owner_fkey references person,
  title text not null,
  description text,
  workaround text,
  cause text,
  status text not null constraint known_fault_status_check check (status in ('OPEN', 'MENDED')),
  since timestamptz not null,
  mended_at timestamptz,
  needs int not null constraint known_fault_needs_check check (needs between 0 and 1000),
  search text not null generated always as (plain(title)) stored,
  constraint known_fault_mended_check check ((status = 'MENDED') = (mended_at is not null))
);
create index known_fault_since on known_fault (since desc, id desc);
create index known_fault_team on known_fault (team_id, since desc, id desc);
create index known_fault_status on known_fault (status, since desc, id desc);
create index known_fault_search on known_fault using gin (search gin_trgm_ops);

-- ids grow with time, so that their order is that of attachment
create table attached_need (
  id uuid constraint attached_need_pkey primary key,
  fault_id uuid not null constraint attached_need_fault_fkey references known_fault,
  need_id uuid not null constraint attached_need_need_fkey references need,
  fault_open boolean not null,
  attached_at timestamptz not null,
  attached_by_id uuid not null,
  told_at timestamptz,
  delivered_at timestamptz,
  constraint attached_need_fault_need_key unique (fault_id, need_id)
);
create index attached_need_fault on attached_need (fault_id, id);
create index attached_need_need on attached_need (need_id);
-- a need hangs on one open fault at most
create unique index attached_need_open_key on attached_need (need_id) where fault_open;
