package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and changes notices; nobody sees those of others. */
@ApplicationScoped
class NoticeRepository implements VersionedRepository<Notice> {
    private static final String ONE = "select n.id from " + NoticeQueries.FROM + " where n.id = $2 and " + NoticeQueries.MINE;
    private static final String READ = """
            update versioned Notice n set n.readAt = :at where n.personId = :person and n.readAt is null and n.at <= :until""";

    /** The person's own notice of what they still see, or 404. */
    Uni<Notice> require(UUID id, UUID person) {
        return SessionSql.first(ONE, person, id).onItem().ifNull().failWith(Refusal::notFound).chain(() -> findById(id));
    }

    Uni<Integer> readUntil(Instant until, UUID person, Instant at) {
        return update(READ, Map.of("until", until, "person", person, "at", at));
    }
}
