package dev.rapport.serve.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores deliveries, with their lines; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class DeliveryRepository implements VersionedRepository<Delivery> {
    private static final String WHOLE = "from Delivery d join fetch d.lines l left join fetch l.answers where ";
    private static final String SEEN = WHOLE + "d.id = :id and exists (select 1 from Need n where n.id = d.needId and "
            + Visible.hql("n.id", "n.teamId", ":actor") + ")";
    private static final String PAGE = "from Delivery d where d.needId = ?1 and d.id < ?2 order by d.id desc";
    private static final String WITH_LINES = WHOLE + "d in ?1";
    private static final String UNANSWERED = WHOLE
            + "d.needId = ?1 and exists (select 1 from DeliveryLine x where x.delivery = d and x.accepted + x.rejected < x.quantity) order by d.id";

    /** The delivery at the version that the actor knows, or 404 or 412. */
    Uni<Delivery> require(UUID id, ExpectedVersion expected, Actor actor) {
        return one(find(SEEN, Map.of("id", id, "actor", actor.id()))).invoke(delivery -> expected.check(delivery.version()));
    }

    /** The delivery that a link names. */
    Uni<Delivery> requireLinked(UUID id) {
        return one(find(WHOLE + "d.id = ?1", id));
    }

    /** The deliveries of a need, the latest first, of which the ids go on below one. */
    Uni<List<Delivery>> ofNeed(UUID need, UUID below, int last) {
        return find(PAGE, need, below).range(0, last).list()
                .call(page -> page.isEmpty() ? Uni.createFrom().voidItem() : find(WITH_LINES, page).list());
    }

    /** Those of which something is neither accepted nor rejected. */
    Uni<List<Delivery>> unanswered(UUID need) {
        return find(UNANSWERED, need).list();
    }

    Uni<List<UUID>> ids(UUID need) {
        return find("select d.id from Delivery d where d.needId = ?1", need).project(UUID.class).list();
    }

    private static Uni<Delivery> one(PanacheQuery<Delivery> query) {
        return query.list().map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
    }
}
