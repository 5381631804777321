create table file (
  id uuid constraint file_pkey primary key,
  version bigint not null,
  name text not null,
  kind text not null,
  size bigint not null,
  sha256 bytea not null,
  uploader_id uuid not null,
  uploaded_at timestamptz not null,
  item_id uuid,
  team_id uuid constraint file_team_fkey references team,
  constraint file_attached_check check ((item_id is null) = (team_id is null))
);
create index file_item_id on file (item_id, uploaded_at, id) where item_id is not null;
create index file_loose on file (uploaded_at) where item_id is null;
create index file_team_id on file (team_id) where team_id is not null;

create table file_chunk (
  file_id uuid not null constraint file_chunk_file_fkey references file on delete cascade,
  index int not null,
  data bytea not null,
  constraint file_chunk_pkey primary key (file_id, index)
);
-- pictures and pdf are compressed already
alter table file_chunk alter column data set storage external;
