-- whether anything holds a code is asked before it is removed; a database made in between has them already
create index if not exists assistance_request_reason on assistance_request (reason);
create index if not exists interaction_honoured_reason on interaction (honoured_reason) where honoured_reason is not null;
create index if not exists past_message_channel on past_message (channel);
-- what is said on the telephone means one request
alter table access_request add constraint access_request_reference_key unique (reference);
