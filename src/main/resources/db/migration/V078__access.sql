-- since when what is told is put together: readings before do not count, and merges after have it put together anew
alter table access_request add column collected_from timestamptz;
update access_request set collected_from = recorded_at;
alter table access_request alter column collected_from set not null;
alter table access_request drop column read_by_id;

-- what nobody decides about is not kept for ever either
alter table access_request drop constraint access_request_content_check;
alter table access_request add constraint access_request_content_check check (content_until is null or status in ('READY', 'RELEASED'));
update access_request set content_until = recorded_at + interval '30 days', version = version + 1 where status = 'READY';

-- what is half put together is put together from the start, in another order
delete from access_part p using access_request r where r.id = p.request_id and r.status = 'COLLECTING';
update access_request set lines = 0, version = version + 1 where status = 'COLLECTING';
update job set position = '' where kind = 'access-export' and ended_at is null;

create index customer_merge_absorbed_id on customer_merge (absorbed_id);
