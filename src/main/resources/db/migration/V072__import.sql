-- contacts in which it was said whether adjustments were made
create index interaction_honoured on interaction (started_at) where honoured is not null;

-- a file comes in before its job is asked for, part by part in transactions of their own; what no import needs is removed by a sweep
create table import_upload (
  id uuid constraint import_upload_pkey primary key,
  begun_at timestamptz not null
);

alter table import add column file_id uuid;
update import set file_id = id;
alter table import alter column file_id set not null;
create index import_file_id on import (file_id);
insert into import_upload (id, begun_at) select i.id, j.asked_at from import i join job j on j.id = i.id;

alter table import_chunk drop constraint import_chunk_import_fkey;
alter table import_chunk rename column import_id to file_id;
alter table import_chunk add constraint import_chunk_file_fkey foreign key (file_id) references import_upload on delete cascade;

-- a row that was taken may say what was left out of it
alter table import_row drop constraint import_row_refused_check;
alter table import_row add constraint import_row_refused_check check (outcome <> 'REFUSED' or code is not null);
