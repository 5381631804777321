-- readNeed: the application's one statement.
\set number random(1, :needs)
\set team 1 + least(:number % 20, :number % 27)
select n.* from need n where n.id = bench.id(26214400, :number)
   and (exists (select 1 from sight v_s where v_s.person_id = bench.id(2, :team) and v_s.team_id = n.team_id)
          and not exists (select 1 from restriction v_r where v_r.item_id = n.id)
        or exists (select 1 from participant v_p where v_p.item_id = n.id and v_p.person_id = bench.id(2, :team)));
