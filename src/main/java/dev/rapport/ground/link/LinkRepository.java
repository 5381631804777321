package dev.rapport.ground.link;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Things;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores links; those withdrawn are gone for every reader. */
@ApplicationScoped
class LinkRepository implements Things<Link> {
    private static final String SEEN = """
            select l.* from link l where l.withdrawn_at is null and %s""".formatted(Visible.sql("l.item_id", "l.team_id", ":actor"));
    private static final String ONE = SEEN + " and l.id = :id";
    private static final String OF_ITEM = SEEN + " and l.item_id = :item and l.id > :after order by l.id";
    private static final String USE = """
            update link set used_acts = array_append(used_acts, cast(:act as text)), version = version + 1
             where id = :id and withdrawn_at is null and expires_at > :at
               and :act = any(acts) and :act <> all(used_acts)""";
    private static final String FOLLOW = "update link set team_id = :team, version = version + 1 where item_id = :item";

    /** The link, where the actor may see its item, or 404. */
    Uni<Link> require(UUID id, Actor actor) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ONE, Link.class)
                .setParameter("actor", actor.id()).setParameter("id", id)
                .getSingleResultOrNull()).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The links of an item that the actor may see, by age. */
    Uni<List<Link>> ofItem(UUID item, UUID after, int most, Actor actor) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OF_ITEM, Link.class)
                .setParameter("actor", actor.id()).setParameter("item", item).setParameter("after", after)
                .setMaxResults(most).getResultList());
    }

    /** How many links had the act left; of two that ask at once the second finds none. */
    Uni<Integer> use(UUID id, String act, Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(USE)
                .setParameter("id", id).setParameter("act", act).setParameter("at", at).executeUpdate());
    }

    Uni<Integer> follow(UUID item, UUID team) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FOLLOW)
                .setParameter("item", item).setParameter("team", team).executeUpdate());
    }
}
