package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores clarifying questions. */
@ApplicationScoped
class ClarificationRepository implements PanacheRepositoryBase<Clarification, UUID> {
    private static final String OF_NEED = "needId = ?1 order by askedAt, id";
    private static final String NEXT = "needId = ?1 and (askedAt, id) > (?2, ?3) order by askedAt, id";

    /** The questions of a need, the first first, at most one more than the limit. */
    Uni<List<Clarification>> ofNeed(UUID need, @Nullable Cursor after, int limit) {
        var found = after == null ? find(OF_NEED, need) : find(NEXT, need, after.instant(), after.id());
        return found.range(0, limit).list();
    }
}
