package dev.rapport.ground.notice;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores messages; they stay with the team of then, so that of now is asked for. */
@ApplicationScoped
class MessageRepository implements VersionedRepository<Message> {
    private static final String SEEN = "select 1 from message m " + Visible.moved("m.item_id")
            + " where m.id = $1 and " + Visible.nowSql("m.item_id", "m.team_id", "$2");

    /** The message, where the actor may see its item, or 404. */
    Uni<Message> require(UUID id, ExpectedVersion expected, Actor actor) {
        return SessionSql.first(SEEN, id, actor.id())
                .onItem().ifNull().failWith(Refusal::notFound)
                .chain(() -> require(id, expected));
    }
}
