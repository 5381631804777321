package dev.rapport.serve.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.problem.FieldName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts what is held of a customer into lines of JSON, each with its section; what is withheld is listed. */
@ApplicationScoped
class Account {
    /** Rows that are read at a time. */
    static final int ROWS = 500;

    private static final String SAID = """
            select jsonb_build_object('section', 'specific-needs-read', 'told', jsonb_strip_nulls(jsonb_build_object('at', j.at, 'role', j.role,
                     'what', j.type, 'servedWith', w.item_id, 'itemType', i.subject_type, 'reference', coalesce(n.reference, a.reference),
                     'purposes', (select jsonb_agg(distinct p->'purpose') from jsonb_array_elements($2::text::jsonb) p
                                   where (p->>'recordedAt')::timestamptz <= j.at))))::text
              from (select * from journal where item_id = any ($1) and subject_type = 'specific-need'
                    union all select * from journal where customer_id = any ($1) and type = 'access-request.content-read') j
              cross join lateral (select case j.subject_type when 'specific-need' then (j.payload->>'servedWith')::uuid else j.item_id end as item_id) w
              left join lateral (select s.subject_type from journal s where s.item_id = any (array[w.item_id] || $1) and s.subject_id = w.item_id limit 1) i on true
              left join need n on n.id = w.item_id
              left join access_request a on a.id = w.item_id
             order by j.at, j.event_id""";
    private static final String ROWS_OF = """
            select encode(sha256(convert_to(jsonb_build_array(%1$s)::text, 'UTF8')), 'hex') as key, %2$s as line from %3$s
             where (%4$s) and encode(sha256(convert_to(jsonb_build_array(%1$s)::text, 'UTF8')), 'hex') > $2 order by key limit %5$d""";

    private final Holdings holdings;
    private final ObjectMapper mapper;

    Account(Holdings holdings, ObjectMapper mapper) {
        this.holdings = holdings;
        this.mapper = mapper;
    }

    /** Some rows of one table, those after a row. */
    Uni<Portion> rows(Held held, Collection<UUID> customers, String after) {
        return SessionSql.all(sql(held), customers.toArray(UUID[]::new), after).map(Portion::of);
    }

    /**
     * When, in which role and for what specific needs were recorded, read and withdrawn; no person of the desk is named.
     *
     * @param needs what is kept, with the purposes
     */
    Uni<List<String>> readings(Collection<UUID> customers, List<JsonNode> needs) {
        return SessionSql.all(SAID, customers.toArray(UUID[]::new), mapper.valueToTree(needs).toString())
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** A line for something that is told otherwise. */
    String line(String section, Object told) {
        return mapper.valueToTree(Map.of("section", section, "told", told)).toString();
    }

    /** What is not told, since it is about others. */
    List<String> withheld() {
        var fields = new TreeMap<String, TreeSet<String>>();
        holdings.all().forEach(held -> Stream.concat(held.withheld().stream(), held.telling().conditions().keySet().stream())
                .forEach(column -> fields.computeIfAbsent(held.section(), section -> new TreeSet<>()).add(FieldName.of(column))));
        var others = fields.entrySet().stream()
                .map(each -> line("withheld", Map.of("of", each.getKey(), "fields", each.getValue(), "because", "It is about other people.")));
        return Stream.concat(others, Stream.of(
                line("withheld", Map.of("of", "people of the desk", "fields", List.of("name"), "because", "It is about other people.")))).toList();
    }

    /** In an order that no change alters, so that rows come once, whatever the step; the key tells nothing of what it is made of. */
    static String sql(Held held) {
        var key = held.telling().key().stream().map(column -> held.table() + "." + column).collect(Collectors.joining(", "));
        return ROWS_OF.formatted(key, line(held), held.table(), held.whose(), ROWS);
    }

    /** Of an item that is restricted only that there is one. */
    private static String line(Held held) {
        var items = held.telling().items();
        var told = "jsonb_build_object('section', '%s', 'told', jsonb_build_object(%s))::text".formatted(held.section(),
                held.told().stream().map(column -> "'%s', %s".formatted(FieldName.of(column), value(held, column))).collect(Collectors.joining(", ")));
        return items == null ? told
                : "case when exists (select from restriction v_r where v_r.item_id in (%s)) then %s else %s end".formatted(items, restricted(held), told);
    }

    private static String value(Held held, String column) {
        var value = held.table() + "." + column;
        var condition = held.telling().conditions().get(column);
        return condition == null ? value : "case when %s then %s end".formatted(condition, value);
    }

    private static String restricted(Held held) {
        var itself = (held.table() + ".id").equals(held.telling().items()) && held.kept().contains("reference");
        return itself ? "jsonb_build_object('section', 'withheld', 'told', jsonb_build_object('of', '%s', 'reference', %s.reference, 'because', %s))::text"
                .formatted(held.section(), held.table(), "'It is restricted.'") : "null";
    }

    /** @param last the key of the last row, absent where there is no more */
    record Portion(List<String> lines, @Nullable String last) {
        static Portion of(List<Object[]> rows) {
            var lines = rows.stream().map(row -> (String) row[1]).filter(Objects::nonNull).toList();
            return new Portion(lines, rows.size() < ROWS ? null : (String) rows.get(rows.size() - 1)[0]);
        }
    }
}
