package dev.rapport.ground.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.http.Recordset;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells people of the desk what they are to know; joins the transaction of what happened. Nothing is redirected here: whoever
 * tells asks first who stands in for whom, and may say who is told otherwise: of an item that a person does not see now they
 * are told nothing, since that there is something, and whose, is what a restriction keeps from them. Whoever cannot see it any more is
 * not told of it any more either.
 */
@ApplicationScoped
public class Notices {
    private static final String TELL = """
            insert into notice (id, version, person_id, kind, about_type, about_id, item_id, team_id, facts, at)
            select n.id, 0, told.id, n.kind, n.type, n.about, n.item, n.team, n.facts, $2
              from jsonb_to_recordset($1::text::jsonb)
                   as n (id uuid, person uuid, otherwise uuid, kind text, type text, about uuid, item uuid, team uuid, facts jsonb)
              %s
              cross join lateral (
                select p.id from person p
                 where p.id in (n.person, n.otherwise) and (n.team is null or %s)
                 order by p.id = n.person desc limit 1) told""".formatted(Visible.moved("n.item"), Visible.nowSql("n.item", "n.team", "p.id"));

    private final ObjectMapper mapper;

    Notices(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param facts ids, codes and times, never free text */
    public Uni<Void> tell(UUID person, String kind, Subject about, Map<String, String> facts, Actor actor) {
        return tellAll(List.of(new NewNotice(person, kind, about, facts)), actor);
    }

    /** One statement, however many there are. */
    public Uni<Void> tellAll(List<NewNotice> notices, Actor actor) {
        return notices.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.update(TELL, rows(notices), Rows.parameter(actor.at())).replaceWithVoid();
    }

    private String rows(List<NewNotice> notices) {
        return Recordset.of(mapper, notices.stream().map(Notices::row).toList());
    }

    private static Map<String, @Nullable Object> row(NewNotice notice) {
        var about = notice.about();
        var row = new HashMap<String, @Nullable Object>(Map.of("id", NewId.next(), "person", notice.person(),
                "kind", notice.kind(), "type", about.type(), "about", about.id(), "item", about.itemId(), "facts", notice.facts()));
        row.put("otherwise", notice.otherwise());
        row.put("team", about.teamId());
        return row;
    }
}
