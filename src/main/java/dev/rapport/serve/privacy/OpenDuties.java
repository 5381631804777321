package dev.rapport.serve.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.personal.Duties;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks in one statement for all duties, whatever features tell them. */
@ApplicationScoped
class OpenDuties {
    private static final int MOST = 20;
    private static final String SEEN = """
            select d.kind, count(*), array_to_string((array_agg(d.reference order by d.reference) filter (where d.reference is not null and %s))[1:%d], ' ')
              from (%s) d group by d.kind order by d.kind""";
    private static final String BOUND = "select distinct d.customer_id from (%s) d";

    private final String seen;
    private final String bound;

    OpenDuties(@All List<Duties> features) {
        var rows = features.stream().map(Duties::rows).sorted().collect(Collectors.joining(" union all "));
        seen = SEEN.formatted(Visible.sql("d.item_id", "d.team_id", "$2"), MOST, rows);
        bound = BOUND.formatted(rows);
    }

    /** Those towards the customers, by kind. */
    Uni<List<DutyView>> of(Collection<UUID> customers, Actor actor) {
        return SessionSql.all(seen, customers.toArray(UUID[]::new), actor.id()).map(rows -> rows.stream().map(OpenDuties::view).toList());
    }

    /** Refuses where there are any. */
    Uni<Void> requireNone(Collection<UUID> customers, Actor actor) {
        return of(customers, actor).invoke(open -> {
            if (!open.isEmpty()) {
                throw new Refusal(ErrorCode.DUTY_OPEN, "Open are " + open.stream().map(DutyView::toString).collect(Collectors.joining(", ")) + ".");
            }
        }).replaceWithVoid();
    }

    /** Which of the customers there are duties towards. */
    Uni<Set<UUID>> bound(Collection<UUID> customers) {
        return SessionSql.all(bound, (Object) customers.toArray(UUID[]::new)).map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    private static DutyView view(@Nullable Object[] row) {
        var references = (String) row[2];
        return new DutyView((String) Objects.requireNonNull(row[0]), ((Number) Objects.requireNonNull(row[1])).longValue(),
                references == null || references.isEmpty() ? List.of() : List.of(references.split(" ")));
    }
}
