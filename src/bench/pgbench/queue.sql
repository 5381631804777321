-- listQueue by team, what is due first before all else: the application's one statement.
\set team 1 + least(random(1, :needs) % 20, random(1, :needs) % 27)
select p.id, p.version, p.item_type, p.item_id, p.reference, p.kind, p.priority, p.customer_id, p.team_id, p.owner_id, p.measure, p.due_at, p.at_risk_at
  from promise p where true and p.next
   and (p.held_until is null or p.held_until <= current_timestamp or p.due_at < current_timestamp)
   and p.team_id = bench.id(1, :team)
   and (exists (select 1 from sight v_s where v_s.person_id = bench.id(2, :team) and v_s.team_id = p.team_id)
          and (select v_r.item_id from restriction v_r where v_r.item_id = p.item_id) is null
        or exists (select 1 from participant v_p where v_p.item_id = p.item_id and v_p.person_id = bench.id(2, :team)))
 order by p.due_at, p.id limit 21;
