package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of readings: one's own, or those of the people of the teams that one sees. */
@ApplicationScoped
@WithSession
public class ReadingQueries {
    private static final Cursor FIRST = Cursor.of(Instant.EPOCH, Cursor.FIRST.id());
    private static final String NEXT = "(r.dueAt, r.id) > (:dueAt, :id) order by r.dueAt, r.id";
    private static final String COUNTS = """
            select count(r.id), count(r.confirmedAt), count(r.id) filter (where %s)
              from PolicyVersion v
              left join Reading r on r.subjectType = 'policy' and r.subjectId = v.policyId and r.subjectVersion = v.number and %s
             where v.policyId = :policy and v.number = :version and v.status = PUBLISHED group by v.id"""
            .formatted(ReadingFilter.OVERDUE, ReadingFilter.OF_TEAMS);

    private final ReadingRepository readings;

    ReadingQueries(ReadingRepository readings) {
        this.readings = readings;
    }

    /** What is due first comes first. */
    public Uni<Page<ReadingView>> list(ReadingFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        var after = paging.after(FIRST);
        return matching.rows(readings, NEXT, Map.of("dueAt", after.instant(), "id", after.id()), paging)
                .map(rows -> Page.of(rows.stream().map(reading -> reading.view(actor.at())).toList(), paging,
                        row -> Cursor.of(row.dueAt(), row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(readings)));
    }

    /** How many people of the teams that the actor sees have read a published version; 404 where there is none. */
    public Uni<ReadingCounts> counts(UUID policy, int version, Actor actor) {
        return readings.getSession()
                .chain(session -> session.createSelectionQuery(COUNTS, ReadingCounts.class).setParameter("actor", actor.id())
                        .setParameter("at", actor.at()).setParameter("policy", policy).setParameter("version", version)
                        .getSingleResultOrNull())
                .onItem().ifNull().failWith(Refusal::notFound);
    }
}
