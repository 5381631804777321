package dev.rapport.rules.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;

/** Lists find promises by SQL, answers compute the same in Java: each combination of what is stored stands alike in both. */
@QuarkusTest
class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<Instant> TIMES = Arrays.asList(null, NOW.minusSeconds(1), NOW, NOW.plusSeconds(1));

    @Inject
    Pool pool;

    @Test
    void sql_tellsTheSameAsJava() throws Throwable {
        var cases = cases();
        var expected = cases.stream().map(Case::standing).toList();
        assertEquals(List.of(Standing.values()), expected.stream().distinct().sorted().toList(), "each is among the cases");
        assertEquals(expected, bySql(cases));
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var state : PromiseState.values()) {
            for (var due : TIMES) {
                for (var held : TIMES) {
                    // what has no due time is at risk at no time
                    (due == null ? Stream.of((Instant) null) : TIMES.stream().skip(1).filter(risk -> !risk.isAfter(due)))
                            .forEach(risk -> cases.add(new Case(state, due, held, risk)));
                }
            }
        }
        return cases;
    }

    /** Exactly one condition holds of each case, in the order of the cases. */
    private List<Standing> bySql(List<Case> cases) throws Throwable {
        var values = IntStream.range(0, cases.size()).mapToObj(place -> cases.get(place).values(place)).collect(Collectors.joining(", "));
        var tells = Stream.of(Standing.values()).map(standing -> "case when " + standing.sql("timestamptz '" + NOW + "'") + " then '" + standing + "' end")
                .collect(Collectors.joining(", "));
        var sql = "select concat_ws(',', " + tells + ") as standing from (values " + values
                + ") p (place, state, due_at, held_until, at_risk_at) order by place";
        return VertxContextSupport.subscribeAndAwait(() -> pool.query(sql).execute()).stream()
                .map(row -> Standing.valueOf(row.getString("standing"))).toList();
    }

    private record Case(PromiseState state, Instant due, Instant held, Instant risk) {
        Standing standing() {
            return Standing.of(state, due, held, risk, NOW);
        }

        String values(int place) {
            return "(%d, '%s', %s, %s, %s)".formatted(place, state, literal(due), literal(held), literal(risk));
        }

        private static String literal(Instant at) {
            return at == null ? "null::timestamptz" : "timestamptz '" + at + "'";
        }
    }
}
