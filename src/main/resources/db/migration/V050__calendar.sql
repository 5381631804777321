create table calendar (
  id uuid constraint calendar_pkey primary key,
  version bigint not null,
  name text not null constraint calendar_name_key unique,
  latest int not null
);

create table calendar_version (
  calendar_id uuid not null constraint calendar_version_calendar_fkey references calendar,
  version int not null,
  details jsonb not null,
  at timestamptz not null,
  by_id uuid not null,
  constraint calendar_version_pkey primary key (calendar_id, version)
);

create table team_calendar (
  team_id uuid constraint team_calendar_pkey primary key constraint team_calendar_team_fkey references team,
  version bigint not null,
  calendar_id uuid constraint team_calendar_calendar_fkey references calendar
);
create index team_calendar_calendar_id on team_calendar (calendar_id);

insert into calendar (id, version, name, latest) values ('00000000-0000-0000-0000-00000000ca1e', 0, 'Desk hours', 1);
insert into calendar_version (calendar_id, version, details, at, by_id) values ('00000000-0000-0000-0000-00000000ca1e', 1, '{
  "name": "Desk hours", "zone": "UTC", "intervals": [
  {"weekday": "MONDAY", "from": "09:00", "until": "17:00"},
  {"weekday": "TUESDAY", "from": "09:00", "until": "17:00"},
  {"weekday": "WEDNESDAY", "from": "09:00", "until": "17:00"},
  {"weekday": "THURSDAY", "from": "09:00", "until": "17:00"},
  {"weekday": "FRIDAY", "from": "09:00", "until": "17:00"}
], "exceptions": [], "holidays": null}', '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
