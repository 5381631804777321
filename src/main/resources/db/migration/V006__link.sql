-- customers' links; of the token only the hash is kept, so that neither a reader of the tables nor a copy of them can act
create table link (
  id uuid constraint link_pkey primary key,
  version bigint not null,
  token_hash bytea not null constraint link_token_hash_key unique,
  item_type text not null,
  item_id uuid not null,
  guard_id uuid not null,
  customer_id uuid not null,
  team_id uuid not null constraint link_team_fkey references team,
  recipient_id uuid,
  acts varchar[] not null,
  used_acts varchar[] not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint link_token_hash_check check (length(token_hash) = 32),
  constraint link_used_acts_check check (used_acts <@ acts)
);
create index link_item_id on link (item_id, id);
create index link_recipient on link (recipient_id) where recipient_id is not null;
