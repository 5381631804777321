package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.LockMode;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores offers, with their choices; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class OfferRepository implements VersionedRepository<Offer> {
    private static final String WHOLE = "from Offer o join fetch o.choices where ";
    private static final String SEEN = WHOLE + "o.id = :id and " + Visible.hql("o.needId", "o.teamId", ":actor");
    private static final String PAGE = "from Offer o where o.needId = ?1 and o.id < ?2 order by o.id desc";
    private static final String WITH_CHOICES = WHOLE + "o in ?1";
    private static final String OPEN = WHOLE + "o.needId = ?1 and o.status = OFFERED";
    private static final String DUE = """
            select o.nextExpiry, o.id from Offer o where o.nextExpiry <= :at and (o.nextExpiry, o.id) > (:after, :id) order by o.nextExpiry, o.id""";
    private static final String LOCK = WHOLE + "o.id = ?1 and o.nextExpiry <= ?2";
    private static final String MOVE = "update versioned Offer o set o.teamId = ?1 where o.needId = ?2";

    /** The offer at the version that the actor knows, or 404 or 412. */
    Uni<Offer> require(UUID id, ExpectedVersion expected, Actor actor) {
        return one(find(SEEN, Map.of("id", id, "actor", actor.id())))
                .invoke(offer -> expected.check(offer.version()));
    }

    /** The offer that a link names. */
    Uni<Offer> requireLinked(UUID id) {
        return one(find(WHOLE + "o.id = ?1", id));
    }

    /** The offers of a need, the latest first, of which the ids go on below one. */
    Uni<List<Offer>> ofNeed(UUID need, UUID below, int last) {
        return find(PAGE, need, below).range(0, last).list()
                .call(page -> page.isEmpty() ? Uni.createFrom().voidItem() : find(WITH_CHOICES, page).list());
    }

    /** The one offer of a need that is not answered yet. */
    Uni<Optional<Offer>> open(UUID need) {
        return find(OPEN, need).list().map(found -> found.stream().findFirst());
    }

    /** Offers of which something is past its validity, where one goes on after another, the oldest first. */
    Uni<List<Cursor>> due(Cursor after, Instant at, int most) {
        return getSession().chain(session -> session.createSelectionQuery(DUE, Object[].class)
                        .setParameter("at", at).setParameter("after", after.instant()).setParameter("id", after.id()).setMaxResults(most).getResultList())
                .map(rows -> rows.stream().map(row -> Cursor.of((Instant) row[0], (UUID) row[1])).toList());
    }

    /** The offer, unless it is no longer due or another replica has it already. */
    Uni<Optional<Offer>> lockDue(UUID id, Instant at) {
        return getSession().chain(session -> session.createSelectionQuery(LOCK, Offer.class)
                .setParameter(1, id).setParameter(2, at)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED).getSingleResultOrNull()).map(Optional::ofNullable);
    }

    Uni<List<UUID>> ids(UUID need) {
        return find("select o.id from Offer o where o.needId = ?1", need).project(UUID.class).list();
    }

    Uni<Integer> move(UUID need, UUID team) {
        return update(MOVE, team, need);
    }

    private static Uni<Offer> one(PanacheQuery<Offer> query) {
        return query.list().map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
    }
}
