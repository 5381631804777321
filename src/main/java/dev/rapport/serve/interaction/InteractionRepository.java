package dev.rapport.serve.interaction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores interactions. One that is about needs is seen by whoever sees one of them, any other by all who serve customers. */
@ApplicationScoped
class InteractionRepository implements VersionedRepository<Interaction> {
    private static final String NEED_SEEN = Visible.hql("n.id", "n.teamId", ":actor");
    private static final String SEEN = "(i.needs = 0 or exists (select 1 from InteractionNeed x join Need n on n.id = x.needId where x.interactionId = i.id and "
            + NEED_SEEN + "))";
    private static final String ONE = "from Interaction i where i.id = :id and " + SEEN;
    /** Of whoever the customer is now. */
    private static final String OF_CUSTOMER = "from Interaction i where i.customerId in (select c.id from Customer c where c.rootId = :root) and " + SEEN;
    private static final String NEXT = " and (i.startedAt, i.id) < (:at, :after) order by i.startedAt desc, i.id desc";
    private static final String OF_NEED = """
            select i from InteractionNeed x join Interaction i on i.id = x.interactionId
             where x.needId = :need and (x.startedAt, x.interactionId) < (:at, :after) order by x.startedAt desc, x.interactionId desc""";
    private static final String COUNT_OF_NEED = "select count(*) from InteractionNeed x where x.needId = :need";
    private static final String NEEDS_SEEN = """
            select x.interactionId, x.needId from InteractionNeed x join Need n on n.id = x.needId
             where x.interactionId in :interactions""" + " and " + NEED_SEEN + " order by x.id";
    private static final String PROMISES_SEEN = """
            select p.interactionId, p.promiseId from InteractionPromise p join Need n on n.id = p.needId
             where p.interactionId in :interactions""" + " and " + NEED_SEEN + " order by p.promiseId";
    private static final String SUBJECTS = """
            select n.id, n.customerId, n.teamId from InteractionNeed x join Need n on n.id = x.needId
             where x.interactionId = :interaction order by x.id""";
    private static final String ABOUT = "select count(*) from InteractionNeed x where x.interactionId = :interaction and x.needId = :need";

    /** The interaction at the version that the actor knows, or 404 or 412. */
    Uni<Interaction> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(ONE, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(interaction -> expected.check(interaction.version()));
    }

    /** Those with a customer that the actor sees, the latest first, at most one more than the limit. */
    Uni<List<Interaction>> ofCustomer(UUID root, Paging paging, Actor actor) {
        var after = paging.after(Cursor.LATEST);
        return find(OF_CUSTOMER + NEXT, Map.of("root", root, "actor", actor.id(), "at", after.instant(), "after", after.id()))
                .range(0, paging.limit()).list();
    }

    Uni<Long> countOfCustomer(UUID root, Actor actor) {
        return count(OF_CUSTOMER, Map.of("root", root, "actor", actor.id()));
    }

    /** Those about a need, which the actor sees; the latest first, at most one more than the limit. */
    Uni<List<Interaction>> ofNeed(UUID need, Paging paging) {
        var after = paging.after(Cursor.LATEST);
        return getSession().chain(session -> session.createSelectionQuery(OF_NEED, Interaction.class)
                .setParameter("need", need).setParameter("at", after.instant()).setParameter("after", after.id())
                .setMaxResults(paging.limit() + 1).getResultList());
    }

    Uni<Long> countOfNeed(UUID need) {
        return getSession().chain(session -> session.createSelectionQuery(COUNT_OF_NEED, Long.class).setParameter("need", need).getSingleResult());
    }

    /** By interaction the needs that it is about, of those that the actor sees. */
    Uni<Map<UUID, List<UUID>>> needsSeen(Collection<UUID> interactions, Actor actor) {
        return seen(NEEDS_SEEN, interactions, actor);
    }

    /** By interaction what was promised in it, on needs that the actor sees. */
    Uni<Map<UUID, List<UUID>>> promisesSeen(Collection<UUID> interactions, Actor actor) {
        return seen(PROMISES_SEEN, interactions, actor);
    }

    Uni<Boolean> isAbout(Interaction interaction, UUID need) {
        return getSession().chain(session -> session.createSelectionQuery(ABOUT, Long.class)
                .setParameter("interaction", interaction.id()).setParameter("need", need).getSingleResult()).map(count -> count > 0);
    }

    /** What hangs on an interaction: a need, a promise. */
    Uni<Void> add(Object part) {
        return getSession().chain(session -> session.persist(part));
    }

    /** What its events are about: the needs, or where there is none the customer. */
    Uni<List<Subject>> subjects(Interaction interaction) {
        return getSession().chain(session -> session.createSelectionQuery(SUBJECTS, Object[].class)
                        .setParameter("interaction", interaction.id()).getResultList())
                .map(rows -> rows.isEmpty() ? List.of(interaction.withCustomer()) : rows.stream().map(row -> about(interaction, row)).toList());
    }

    private static Subject about(Interaction interaction, Object[] need) {
        return new Subject(Interaction.TYPE, interaction.id(), (UUID) need[0], (UUID) need[1], (UUID) need[2]);
    }

    private Uni<Map<UUID, List<UUID>>> seen(String query, Collection<UUID> interactions, Actor actor) {
        return interactions.isEmpty() ? Uni.createFrom().item(Map.of())
                : getSession().chain(session -> session.createSelectionQuery(query, Object[].class)
                                .setParameter("interactions", interactions).setParameter("actor", actor.id()).getResultList())
                        .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList()))));
    }
}
