package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Loads and stores promises; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class PromiseRepository implements VersionedRepository<Promise> {
    private static final String SEEN = "select p.id from promise p " + Visible.moved("p.item_id") + " where p.id = $2 and "
            + Visible.nowSql("p.item_id", "p.team_id", "$1");
    private static final String RUNNING = "from Promise p where p.item.itemId = ?1 and p.timing.state = RUNNING order by p.id";
    private static final String DUE = "select p.id from Promise p where p.timing.wakeAt <= ?1 order by p.timing.wakeAt";
    private static final String STILL_DUE = "from Promise p where p.id in ?1 and p.timing.wakeAt <= ?2 and p.timing.state = RUNNING order by p.id";
    private static final String LOCK = "promises of ";
    private static final String TRY_LOCK = "pg_try_advisory_xact_lock(hashtextextended('" + LOCK + "' || %s, 0))";
    private static final String TRY = """
            select d.id from (select id, item_id from promise where wake_at <= $1 and state = 'RUNNING' order by wake_at limit $2) d
             where %s""".formatted(TRY_LOCK.formatted("d.item_id"));
    private static final String TRY_ONE = "select p.id from promise p where p.id = $1 and p.wake_at <= $2 and " + TRY_LOCK.formatted("p.item_id");
    private static final String ADOPT = """
            update promise set adopts_at = $3, wake_at = least(wake_at, $3), version = version + 1 where id in (
            select p.id from commitment c join standard_version v on v.id = c.standard_version_id join promise p on p.commitment_id = c.id %s
             where v.standard_id = $2 and v.number < (select max(o.number) from standard_version o
                       where o.standard_id = $2 and o.valid_from <= $3 and o.withdrawn_at is null)
               and p.state = 'RUNNING' and p.wake_at is not null and p.due_at >= $3 and p.adopts_at is null and %s
             order by p.due_at limit $4 for update of p skip locked)""".formatted(Visible.moved("p.item_id"), Visible.nowSql("p.item_id", "p.team_id", "$1"));
    private static final String FACTS = "from PromiseFact f where f.promiseId = ?1 order by f.id";

    /** The promise at the version that the actor knows, or 404 or 412. */
    Uni<Promise> require(UUID id, ExpectedVersion expected, Actor actor) {
        return SessionSql.first(SEEN, actor.id(), id).onItem().ifNull().failWith(Refusal::notFound)
                .chain(seen -> require(id, expected));
    }

    /** The running promises of an item, which nobody else changes or adds to in this transaction; what others did before is seen. */
    Uni<List<Promise>> running(UUID item) {
        return SessionSql.lock(LOCK + item).chain(() -> find(RUNNING, item).withLock(LockModeType.PESSIMISTIC_WRITE).list());
    }

    /** The timeline of a promise, in the order in which it was recorded. */
    Uni<List<PromiseFact>> facts(UUID promise) {
        return getSession().chain(session -> session.createSelectionQuery(FACTS, PromiseFact.class).setParameter(1, promise).getResultList());
    }

    /** Promises of which something is to be said, as they are named. */
    Uni<List<UUID>> dueIds(Instant at, int most) {
        return find(DUE, at).project(UUID.class).page(0, most).list();
    }

    /** The promise, if something is to be said of it and no other replica has it. */
    Uni<List<Promise>> due(UUID id, Instant at) {
        return SessionSql.all(TRY_ONE, id, Rows.parameter(at)).chain(taken -> stillDue(taken, at));
    }

    /**
     * What began by earlier versions of a standard is to be moved, as far as the actor sees it and nobody is at work on it; answers how
     * many that are.
     */
    Uni<Integer> adopt(UUID standard, int most, Actor actor) {
        return SessionSql.update(ADOPT, actor.id(), standard, Rows.parameter(actor.at()), most);
    }

    /** It is looked at again later. */
    Uni<Void> putOff(UUID id, Instant until) {
        return update("update Promise p set p.timing.wakeAt = ?1 where p.id = ?2 and p.timing.state = RUNNING", until, id).replaceWithVoid();
    }

    /** Promises of which something is to be said, except those of items that somebody else is at work on. */
    Uni<List<Promise>> due(Instant at, int most) {
        return SessionSql.all(TRY, Rows.parameter(at), most).chain(taken -> stillDue(taken, at));
    }

    /** Asked anew once their items are locked, since another replica may have been faster. */
    private Uni<List<Promise>> stillDue(List<Object[]> taken, Instant at) {
        return taken.isEmpty() ? Uni.createFrom().item(List.of())
                : find(STILL_DUE, taken.stream().map(row -> (UUID) row[0]).toList(), at).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
