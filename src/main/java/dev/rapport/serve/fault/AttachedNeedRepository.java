package dev.rapport.serve.fault;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.NeedStatus;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores which needs hang on which known fault; of needs it tells what the actor may see. */
@ApplicationScoped
class AttachedNeedRepository implements PanacheRepositoryBase<AttachedNeed, UUID> {
    private static final List<NeedStatus> OPEN = Arrays.stream(NeedStatus.values()).filter(NeedStatus::isOpen).toList();

    private static final String SEEN = Visible.hql("n.id", "n.teamId", ":actor");
    private static final String SEEN_NEEDS = "select n.id, n.progress.status from Need n where n.id in :needs and " + SEEN;
    private static final String OF_FAULT = " from AttachedNeed a join Need n on n.id = a.needId where a.faultId = :fault and " + SEEN;
    private static final String PAGE = """
            select a.id, n.id, n.version, n.matter.reference, n.progress.status, a.attachedAt, a.toldAt, a.deliveredAt""" + OF_FAULT
            + " and a.id > :after order by a.id";
    private static final String COUNT = "select count(*)" + OF_FAULT;
    private static final String ONE = "select a" + OF_FAULT + " and a.needId = :need";
    /** What hangs on another open fault by now waits for that one. */
    private static final String LEFT = "select a.needId, n.matter.reference" + OF_FAULT + """
             and n.progress.status in :open and a.deliveredAt is null
             and not exists (select 1 from AttachedNeed o where o.needId = a.needId and o.faultOpen = true and o.faultId <> a.faultId)
             order by a.id""";

    /** Those of the needs that the actor may see, with where they stand. */
    Uni<Map<UUID, NeedStatus>> seen(Collection<UUID> needs, Actor actor) {
        return getSession().chain(session -> session.createSelectionQuery(SEEN_NEEDS, Object[].class)
                        .setParameter("needs", needs).setParameter("actor", actor.id()).getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (NeedStatus) row[1])));
    }

    /** By need the open fault on which it hangs, of those that hang on one. */
    Uni<Map<UUID, UUID>> openFaults(Collection<UUID> needs) {
        return find("needId in ?1 and faultOpen = true", needs).list()
                .map(found -> found.stream().collect(Collectors.toMap(AttachedNeed::needId, AttachedNeed::faultId)));
    }

    Uni<Void> addAll(List<AttachedNeed> needs) {
        return getSession().chain(session -> session.persistAll(needs.toArray()));
    }

    /** The need as it hangs on the fault, or 404. */
    Uni<AttachedNeed> require(UUID fault, UUID need, Actor actor) {
        return getSession().chain(session -> session.createSelectionQuery(ONE, AttachedNeed.class)
                        .setParameter("fault", fault).setParameter("need", need).setParameter("actor", actor.id()).getSingleResultOrNull())
                .onItem().ifNull().failWith(Refusal::notFound);
    }

    /** Open needs that were not delivered with the fault, in order of attachment. */
    Uni<List<FaultAct>> left(UUID fault, String text, Actor actor) {
        return getSession().chain(session -> session.createSelectionQuery(LEFT, Object[].class)
                        .setParameter("fault", fault).setParameter("open", OPEN).setParameter("actor", actor.id()).getResultList())
                .map(rows -> rows.stream().map(row -> new FaultAct((UUID) row[0], (String) row[1], text)).toList());
    }

    /** The fault is no longer open. */
    Uni<Void> close(UUID fault) {
        return update("faultOpen = false where faultId = ?1", fault).replaceWithVoid();
    }

    /** In order of attachment, at most one more than the limit. */
    Uni<List<AttachedNeedView>> page(UUID fault, Paging paging, Actor actor) {
        return getSession().chain(session -> session.createSelectionQuery(PAGE, AttachedNeedView.class)
                .setParameter("fault", fault).setParameter("actor", actor.id()).setParameter("after", paging.after(Cursor.FIRST).id())
                .setMaxResults(paging.limit() + 1).getResultList());
    }

    Uni<Long> count(UUID fault, Actor actor) {
        return getSession().chain(session -> session.createSelectionQuery(COUNT, Long.class)
                .setParameter("fault", fault).setParameter("actor", actor.id()).getSingleResult());
    }
}
