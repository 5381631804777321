package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores requests for access; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class AccessRepository implements PanacheRepositoryBase<AccessRequest, UUID> {
    private static final int PORTION = 100;
    private static final String SEEN = "from AccessRequest r where r.id = :id and " + Visible.hql("r.id", "r.teamId", ":actor");
    private static final String OVER = "from AccessRequest r where r.collected.contentUntil <= ?1 order by r.collected.contentUntil, r.id";
    /** Limited, so that PostgreSQL looks up the few that are asked for. */
    private static final String READ_BY = """
            select w.id from unnest($1::uuid[]) w (id)
             cross join lateral (select a.collected_from from access_request a where a.id = w.id limit 1) r
             where exists (select from journal j
                            where j.item_id = w.id and j.type = 'access-request.content-read' and j.actor_id = $2 and j.at >= r.collected_from)""";
    private static final String OVERTAKEN = """
            select r.id from access_request r
             where r.status = 'READY' and r.content_until is not null and exists (
               select from customer c join customer f on f.root_id = c.root_id join customer_merge g on f.id in (g.survivor_id, g.absorbed_id)
                where c.id = r.customer_id and greatest(g.at, g.undone_at) >= r.collected_from) limit 100""";
    private static final String LEFT = """
            select r.id from access_request r
             where r.status = 'COLLECTING' and not exists (select from job j where j.id = r.job_id and j.ended_at is null) limit 100""";

    /** The request at the version that the actor knows, or 404 or 412. */
    Uni<AccessRequest> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(request -> expected.check(request.version()));
    }

    /** The request, or 404. */
    Uni<AccessRequest> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** Some of those that are not put together and whose work ended. */
    Uni<List<AccessRequest>> left() {
        return SessionSql.all(LEFT).chain(rows -> list("id in ?1", rows.stream().map(row -> (UUID) row[0]).toList()));
    }

    /** Some of those of whose customer somebody is merged or separated since they were put together. */
    Uni<List<AccessRequest>> overtaken() {
        return SessionSql.all(OVERTAKEN).chain(rows -> list("id in ?1", rows.stream().map(row -> (UUID) row[0]).toList()));
    }

    /** Which of them wait for a decision and were looked at by the actor, as they are now; who else did so changes nothing. */
    Uni<Set<UUID>> readBy(Collection<AccessRequest> requests, Actor actor) {
        var ready = requests.stream().filter(AccessRequest::isReady).map(AccessRequest::id).toArray(UUID[]::new);
        return ready.length == 0 || !actor.is(Roles.LINE_MANAGER) ? Uni.createFrom().item(Set.of())
                : SessionSql.all(READ_BY, ready, actor.id()).map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    /** Some of those whose content was kept long enough. */
    Uni<List<AccessRequest>> over(Instant at) {
        return find(OVER, at).range(0, PORTION - 1).list();
    }
}
