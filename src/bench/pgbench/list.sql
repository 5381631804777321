-- listNeeds by team, the newest first, first page: the application's one statement.
\set team 1 + least(random(1, :needs) % 20, random(1, :needs) % 27)
select n.id, n.version, n.reference, n.status, n.kind, n.channel, n.received_at, n.customer_id, n.team_id, n.owner_id,
       n.priority, n.confirmed_by is not null as confirmed, n.held_until, left(n.statement_text, 200) as excerpt
  from need n where true
   and (exists (select 1 from sight v_s where v_s.person_id = bench.id(2, :team) and v_s.team_id = n.team_id)
          and (select v_r.item_id from restriction v_r where v_r.item_id = n.id) is null
        or exists (select 1 from participant v_p where v_p.item_id = n.id and v_p.person_id = bench.id(2, :team)))
   and n.team_id = bench.id(1, :team)
 order by n.received_at desc, n.id desc limit 21;
