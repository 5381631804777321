package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.metric.Share;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Dimensions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How many promises of the kinds of commitments were kept, by earlier versions of them too: of clocks due in the period,
 * kept / (kept + broken) (standards: metric definitions).
 */
@ApplicationScoped
public class KeptShares {
    private static final String COUNT = """
            select count(*) filter (where p.state = 'KEPT'), count(p.id)
              from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) with ordinality
                   as c (measure, category, kind, priority, customer_kind, language, place)
              left join promise p on p.measure = c.measure and p.due_at >= $1 and p.due_at < $2
                   and p.commitment_id is not null and p.state <> 'CANCELLED'
                   and (c.category is null or p.category = c.category) and (c.kind is null or p.kind = c.kind)
                   and (c.priority is null or p.priority = c.priority) and (c.customer_kind is null or p.customer_kind = c.customer_kind)
                   and (c.language is null or split_part(p.language, '-', 1) = c.language)
             group by c.place order by c.place""";

    /** A share for each commitment, in one statement; of the whole desk, since none of them tells of an item. Joins the current session. */
    public Uni<List<Share>> of(List<Commitment> commitments, Instant from, Instant until) {
        return SessionSql.all(COUNT, Rows.parameter(from), Rows.parameter(until), each(commitments, commitment -> commitment.measure().name()),
                        dimension(commitments, Dimensions::category), dimension(commitments, Dimensions::kind), dimension(commitments, Dimensions::priority),
                        dimension(commitments, Dimensions::customerKind), dimension(commitments, Dimensions::language))
                .map(rows -> rows.stream().map(row -> Share.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue())).toList());
    }

    private static Object dimension(List<Commitment> commitments, Function<Dimensions, @Nullable String> dimension) {
        return each(commitments, commitment -> dimension.apply(commitment.of()));
    }

    private static Object each(List<Commitment> commitments, Function<Commitment, @Nullable String> value) {
        return commitments.stream().map(value).toArray(String[]::new);
    }
}
