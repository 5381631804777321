package dev.rapport.rules.calendar;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of calendars. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<StoredVersion, StoredVersion.Key> {
    private static final String LATEST = "select v from StoredVersion v join Calendar c on c.id = v.calendarId and c.latest = v.version where ";

    /** The latest version of a calendar, or 404. */
    Uni<StoredVersion> latest(UUID calendarId) {
        return find(LATEST + "c.id = ?1", calendarId).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }

    /** A version, or 404. */
    Uni<StoredVersion> require(UUID calendarId, int version) {
        return findById(new StoredVersion.Key(calendarId, version)).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The latest versions of calendars in the order of their names. */
    Uni<List<StoredVersion>> named(String after, int most) {
        return find(LATEST + "c.name > ?1 order by c.name", after).range(0, most).list();
    }
}
