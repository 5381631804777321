create table interaction (
  id uuid constraint interaction_pkey primary key,
  version bigint not null,
  customer_id uuid not null constraint interaction_customer_fkey references customer,
  contact_person_id uuid constraint interaction_contact_person_fkey references customer_contact_person,
  representative_id uuid constraint interaction_representative_fkey references customer_representative,
  by_id uuid not null constraint interaction_by_fkey references person,
  channel text not null,
  live boolean not null,
  direction text not null constraint interaction_direction_check check (direction in ('IN', 'OUT')),
  started_at timestamptz not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  summary text,
  needs int not null,
  praise text,
  praised_at timestamptz,
  praise_agreed boolean,
  constraint interaction_ended_check check (ended_at >= started_at),
  constraint interaction_praise_check check ((praise is null) = (praised_at is null) and (praise is null) = (praise_agreed is null))
);
create index interaction_customer on interaction (customer_id, started_at desc, id desc);
create index interaction_channel on interaction (channel);
create index interaction_praise on interaction (praised_at desc, id desc) where praise_agreed;

-- begins with the interaction, so that those of a need are found in order
create table interaction_need (
  id uuid constraint interaction_need_pkey primary key,
  interaction_id uuid not null constraint interaction_need_interaction_fkey references interaction,
  need_id uuid not null constraint interaction_need_need_fkey references need,
  started_at timestamptz not null,
  constraint interaction_need_interaction_need_key unique (interaction_id, need_id)
);
create index interaction_need_need on interaction_need (need_id, started_at desc, interaction_id desc);

create table interaction_promise (
  promise_id uuid constraint interaction_promise_pkey primary key constraint interaction_promise_promise_fkey references promise,
  interaction_id uuid not null constraint interaction_promise_interaction_fkey references interaction,
  need_id uuid not null constraint interaction_promise_need_fkey references need
);
create index interaction_promise_interaction on interaction_promise (interaction_id);
