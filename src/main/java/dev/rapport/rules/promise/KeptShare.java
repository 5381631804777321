package dev.rapport.rules.promise;

import java.time.Instant;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.metric.Share;
import dev.rapport.rules.standard.Dimensions;
import dev.rapport.rules.standard.Measure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How many promises of a kind were kept: of clocks due in the period, kept / (kept + broken) (standards: metric definitions). */
@ApplicationScoped
public class KeptShare {
    private static final String COUNT = """
            select count(*) filter (where p.state = 'KEPT'), count(*) from promise p
             where p.measure = $1 and p.due_at >= $2 and p.due_at < $3 and p.commitment_id is not null and p.state <> 'CANCELLED'
               and ($4::text is null or p.category = $4) and ($5::text is null or p.kind = $5) and ($6::text is null or p.priority = $6)
               and ($7::text is null or p.customer_kind = $7) and ($8::text is null or split_part(p.language, '-', 1) = $8)""";

    /** Of the whole desk: who reads it learns of no item. Joins the current session. */
    public Uni<Share> of(Measure measure, Dimensions of, Instant from, Instant until) {
        return SessionSql.first(COUNT, measure.name(), Rows.parameter(from), Rows.parameter(until), of.category(), of.kind(), of.priority(),
                of.customerKind(), of.language()).map(row -> Share.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }
}
