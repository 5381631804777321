-- the team that what a notice tells of was with then: who does not see that any more is not told of it either; none where it is the desk's
alter table notice add column team_id uuid;
update notice set team_id = n.team_id from need n where n.id = notice.item_id;
update notice set team_id = f.team_id from known_fault f where f.id = notice.item_id;
