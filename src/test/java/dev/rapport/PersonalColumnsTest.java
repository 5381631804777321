package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.personal.Held;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Whatever a column may say of a customer is declared by its feature, or is listed with the reason why it says nothing of anybody: a
 * column that nobody thought of fails here.
 */
@QuarkusTest
class PersonalColumnsTest {
    private static final Path IMPERSONAL = Path.of("src/test/resources/impersonal-columns.csv");
    private static final String COLUMNS = """
            select table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and table_name <> 'flyway_schema_history' and is_generated = 'NEVER'""";
    /** What is of any other type may hold words. */
    private static final String WORDS = COLUMNS
            + " and udt_name not in ('uuid', 'bool', 'int4', 'int8', 'numeric', 'timestamptz', 'date', 'xid8', '_uuid')";

    private static final String KEYS = """
            select i.indrelid::regclass::text || ':' || (select string_agg(a.attname, ',' order by a.attname collate "C") from pg_attribute a
                     where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[]))
              from pg_index i where i.indisunique""";
    private static final String OF_ITEMS = """
            select distinct table_name::text from information_schema.columns
             where table_schema = 'public' and column_name in ('need_id', 'item_id', 'thing_id', 'offer_id')""";

    @Test
    void columns_thatMayHoldWords_areDeclaredOrSaidToHoldNoneOfCustomers() throws IOException {
        var impersonal = impersonal();
        var words = new TreeSet<>(Tables.texts(WORDS));
        var declared = words.stream().filter(PersonalColumnsTest::isDeclared).collect(Collectors.toSet());
        var forgotten = new TreeSet<>(words);
        forgotten.removeAll(declared);
        forgotten.removeAll(impersonal);
        assertEquals("", String.join("\n", forgotten), "declare these in a bean of PersonalData, or say in " + IMPERSONAL + " why they hold nothing of a customer");
        assertEquals(List.of(), impersonal.stream().filter(column -> !words.contains(column) || declared.contains(column)).sorted().toList(),
                "listed, but declared or not there");
    }

    @Test
    void declarations_nameWhatIsThere() {
        var there = new HashSet<>(Tables.texts(COLUMNS));
        var named = new ArrayList<String>();
        ErasedHistoryTest.held().forEach(held -> Stream.of(held.kept().stream(), held.dropped().keySet().stream(), held.withheld().stream(), held.hidden().stream())
                .flatMap(columns -> columns).forEach(column -> named.add(held.table() + "." + column)));
        assertEquals(List.of(), named.stream().filter(column -> !there.contains(column)).toList());
    }

    /** Places in which long work goes on. */
    @Test
    void declarations_differInTableOrSection() {
        var places = ErasedHistoryTest.held().map(held -> held.table() + "/" + held.section()).sorted().toList();
        assertEquals(places.stream().distinct().toList(), places);
    }

    /** By which an export goes on where it was, and knows what is restricted. */
    @Test
    void declarations_nameAKeyOfTheirTable_andTheItemsOfIt() {
        var keys = new HashSet<>(Tables.texts(KEYS));
        var ofItems = new HashSet<>(Tables.texts(OF_ITEMS));
        var told = ErasedHistoryTest.held().filter(held -> !held.told().isEmpty()).toList();
        assertEquals(List.of(), told.stream().map(held -> held.table() + ":" + held.telling().key().stream().sorted().collect(Collectors.joining(",")))
                .filter(key -> !keys.contains(key)).toList());
        assertEquals(List.of("restriction"), told.stream().filter(held -> held.telling().items() == null).map(Held::table).filter(ofItems::contains).toList());
    }

    private static boolean isDeclared(String column) {
        var parts = column.split("\\.");
        return ErasedHistoryTest.held().filter(held -> held.table().equals(parts[0])).anyMatch(held -> held.knows(parts[1]));
    }

    private static Set<String> impersonal() throws IOException {
        try (var lines = Files.lines(IMPERSONAL)) {
            return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet());
        }
    }
}
