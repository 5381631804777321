package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and changes notices; nobody sees those of others. */
@ApplicationScoped
class NoticeRepository implements VersionedRepository<Notice> {
    private static final String READ = """
            update versioned Notice n set n.readAt = :at where n.personId = :person and n.readAt is null and n.at <= :until""";

    /** The person's own notice, or 404. */
    Uni<Notice> require(UUID id, UUID person) {
        return find("id = ?1 and personId = ?2", id, person).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }

    Uni<Integer> readUntil(Instant until, UUID person, Instant at) {
        return update(READ, Map.of("until", until, "person", person, "at", at));
    }
}
