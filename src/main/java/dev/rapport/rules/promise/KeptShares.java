package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.metric.Share;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Measure;
import dev.rapport.rules.standard.Situation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How many promises of the kinds of commitments were kept, by earlier versions of them too: of clocks due in the period,
 * kept / (kept + broken) (standards: metric definitions).
 */
@ApplicationScoped
public class KeptShares {
    private static final String COUNT = """
            select measure, category, kind, priority, customer_kind, language, count(*) filter (where state = 'KEPT'), count(*)
              from promise where due_at >= $1 and due_at < $2 and commitment_id is not null and state <> 'CANCELLED'
             group by measure, category, kind, priority, customer_kind, language""";

    /** A share for each commitment, in one statement; of the whole desk, since none of them tells of an item. Joins the current session. */
    public Uni<List<Share>> of(List<Commitment> commitments, Instant from, Instant until) {
        return SessionSql.all(COUNT, Rows.parameter(from), Rows.parameter(until))
                .map(rows -> rows.stream().map(Counted::of).toList())
                .map(counted -> commitments.stream().map(commitment -> share(commitment, counted)).toList());
    }

    private static Share share(Commitment commitment, List<Counted> all) {
        var those = all.stream().filter(each -> each.measure() == commitment.measure() && commitment.isFor(each.of())).toList();
        return Share.of(those.stream().mapToLong(Counted::kept).sum(), those.stream().mapToLong(Counted::n).sum());
    }

    /** What is counted of one situation. */
    private record Counted(Measure measure, Situation of, long kept, long n) {
        static Counted of(Object[] row) {
            return new Counted(Measure.valueOf((String) row[0]), new Situation(text(row[1]), (String) row[2], text(row[3]), (String) row[4], (String) row[5]),
                    ((Number) row[6]).longValue(), ((Number) row[7]).longValue());
        }

        private static @Nullable String text(@Nullable Object value) {
            return (String) value;
        }
    }
}
