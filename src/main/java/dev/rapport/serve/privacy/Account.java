package dev.rapport.serve.privacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.personal.Held;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts what is held of a customer into lines of JSON, each with its section; what is withheld is listed. */
@ApplicationScoped
class Account {
    /** Rows that are read at a time. */
    static final int ROWS = 500;

    private static final String SAID = """
            select jsonb_build_object('section', 'specific-needs-read', 'told', jsonb_build_object('at', j.at, 'role', j.role, 'what', j.type,
                     'servedWith', j.payload->>'servedWith'))::text
              from journal j where j.item_id = any ($1) and j.subject_type = 'specific-need' order by j.at, j.event_id""";

    private final Holdings holdings;
    private final ObjectMapper mapper;

    Account(Holdings holdings, ObjectMapper mapper) {
        this.holdings = holdings;
        this.mapper = mapper;
    }

    /** Some rows of one table. */
    Uni<List<String>> rows(Held held, Collection<UUID> customers, int from) {
        return SessionSql.all(sql(held, from), (Object) customers.toArray(UUID[]::new)).map(Account::texts);
    }

    /** When, in which role and with what specific needs were recorded, read and withdrawn; no person of the desk is named. */
    Uni<List<String>> readings(Collection<UUID> customers) {
        return SessionSql.all(SAID, (Object) customers.toArray(UUID[]::new)).map(Account::texts);
    }

    /** A line for something that is told otherwise. */
    String line(String section, Object told) {
        return mapper.valueToTree(Map.of("section", section, "told", told)).toString();
    }

    /** What is not told, since it is about others. */
    List<String> withheld() {
        var fields = new HashMap<String, List<String>>();
        holdings.all().stream().filter(held -> !held.withheld().isEmpty())
                .forEach(held -> fields.put(held.section(), held.withheld().stream().map(Account::name).sorted().toList()));
        var others = fields.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> line("withheld", Map.of("of", each.getKey(), "fields", each.getValue(), "because", "It is about other people.")));
        return Stream.concat(others, Stream.of(
                line("withheld", Map.of("of", "people of the desk", "fields", List.of("name"), "because", "It is about other people.")))).toList();
    }

    /** Sorted, so that rows come once, whatever the step. */
    static String sql(Held held, int from) {
        var fields = held.told().stream().map(column -> "'%s', %s.%s".formatted(name(column), held.table(), column)).collect(Collectors.joining(", "));
        return "select jsonb_build_object('section', '%s', 'told', jsonb_build_object(%s))::text as line from %s where %s order by line limit %d offset %d"
                .formatted(held.section(), fields, held.table(), held.whose(), ROWS, from);
    }

    private static List<String> texts(List<Object[]> rows) {
        return rows.stream().map(row -> (String) row[0]).toList();
    }

    /** As answers call it. */
    private static String name(String column) {
        var parts = column.split("_");
        return parts[0] + Arrays.stream(parts).skip(1).map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
