package dev.rapport.serve.customer;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what circumstances change, which is data. */
@ApplicationScoped
@WithSession
public class CircumstanceQueries {
    private static final String ALL = """
            select c.key, e.effect from code c left join circumstance_effect e on e.circumstance = c.key
             where c.list = 'circumstances' order by c.key""";

    /** Every circumstance of the code list. */
    public Uni<List<CircumstanceView>> all() {
        return effects().map(effects -> effects.entrySet().stream().map(each -> new CircumstanceView(each.getKey(), each.getValue())).toList());
    }

    private static Uni<Map<String, SortedSet<Effect>>> effects() {
        return SessionSql.all(ALL).map(rows -> {
            var effects = new TreeMap<String, SortedSet<Effect>>();
            rows.forEach(row -> {
                var of = effects.computeIfAbsent((String) row[0], circumstance -> new TreeSet<>());
                if (row[1] != null) {
                    of.add(Effect.valueOf((String) row[1]));
                }
            });
            return effects;
        });
    }
}
