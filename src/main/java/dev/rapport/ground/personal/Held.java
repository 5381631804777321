package dev.rapport.ground.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are about customers.
 *
 * @param section under which they are told to the customer, such as {@code needs}; what is kept for a time goes by it, too
 * @param whose in SQL, which rows of the table are those of the customers {@code $1}
 * @param kept columns that are told and that erasure leaves: kinds, times, outcomes, amounts
 * @param dropped by column what stands there once it is erased, in SQL, in which {@code $2} is the instant
 * @param withheld columns that are not told, since they are about others; that they are there is told
 * @param hidden columns that nobody is told of, such as hashes
 * @param removed whether erasure removes the rows
 * @param counted whether the rows have a version that a change raises
 * @param endedAt in SQL, when a row was done with, so that its texts need not be kept for ever; absent where they go with others
 * @param telling which rows are told, and of what order
 */
public record Held(String section, String table, String whose, List<String> kept, Map<String, String> dropped, Set<String> withheld, Set<String> hidden,
        boolean removed, boolean counted, @Nullable String endedAt, Telling telling) {
    /** What stands where a text must and is no more. */
    public static final String MARK = "'(erased)'";

    /** Rows that erasure changes, once it is said in which columns. */
    public static Held of(String section, String table, String whose) {
        return new Held(section, table, whose, List.of(), Map.of(), Set.of(), Set.of(), false, false, null, Telling.BY_ID);
    }

    /** Rows that erasure removes. */
    public static Held removed(String section, String table, String whose) {
        return new Held(section, table, whose, List.of(), Map.of(), Set.of(), Set.of(), true, false, null, Telling.BY_ID);
    }

    public Held keeps(String... columns) {
        var all = Stream.concat(kept.stream(), Arrays.stream(columns)).toList();
        return new Held(section, table, whose, all, dropped, withheld, hidden, removed, counted, endedAt, telling);
    }

    /** Nothing stands there afterwards. */
    public Held empties(String... columns) {
        return drops("null", columns);
    }

    /** A mark stands there afterwards, since a text must. */
    public Held marks(String... columns) {
        return drops(MARK, columns);
    }

    /** A mark stands there afterwards, where a text was. */
    public Held marksWhereSaid(String column) {
        return drops("case when %s.%s is not null then %s end".formatted(table, column, MARK), column);
    }

    /** @param after in SQL, what stands there afterwards */
    public Held drops(String after, String... columns) {
        var all = new LinkedHashMap<>(dropped);
        Arrays.stream(columns).forEach(column -> all.put(column, after));
        return new Held(section, table, whose, kept, all, withheld, hidden, removed, counted, endedAt, telling);
    }

    /** About others: told to nobody but that there is something. */
    public Held withholds(String... columns) {
        return new Held(section, table, whose, kept, dropped, union(withheld, columns), hidden, removed, counted, endedAt, telling);
    }

    /** Of use to the desk's machines alone. */
    public Held hides(String... columns) {
        return new Held(section, table, whose, kept, dropped, withheld, union(hidden, columns), removed, counted, endedAt, telling);
    }

    /** The rows have a version. */
    public Held versioned() {
        return new Held(section, table, whose, kept, dropped, withheld, hidden, removed, true, endedAt, telling);
    }

    /** @param instant in SQL, when a row was done with; null while it is not */
    public Held ends(String instant) {
        return new Held(section, table, whose, kept, dropped, withheld, hidden, removed, counted, instant, telling);
    }

    /** @param items in SQL, of which items the rows are: nothing is told of items that are restricted */
    public Held ofItems(String items) {
        return told(telling.ofItems(items));
    }

    /** About others unless the condition holds, in SQL. */
    public Held tellsWhere(String column, String condition) {
        return told(telling.where(column, condition));
    }

    /** Which columns tell one row from another, where it is not the id. */
    public Held keyed(String... columns) {
        return told(telling.keyed(columns));
    }

    private Held told(Telling other) {
        return new Held(section, table, whose, kept, dropped, withheld, hidden, removed, counted, endedAt, other);
    }

    /** Whether something is declared of the column. */
    public boolean knows(String column) {
        return removed || kept.contains(column) || dropped.containsKey(column) || withheld.contains(column) || hidden.contains(column);
    }

    /** Columns that the customer is told. */
    public List<String> told() {
        var told = new ArrayList<>(kept);
        dropped.keySet().stream().filter(column -> !withheld.contains(column) && !hidden.contains(column)).forEach(told::add);
        return told;
    }

    private static Set<String> union(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** In SQL, which rows of the customers still hold something. */
    public String holding() {
        var rows = "(" + whose + ")";
        return removed ? rows : rows + dropped.entrySet().stream()
                .map(each -> "%s.%s is distinct from %s".formatted(table, each.getKey(), each.getValue()))
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    /** The statement that erases what the rows hold; done again it changes nothing. */
    public String erasure() {
        return erasure("true");
    }

    /** @param which a condition beside, in SQL */
    public String erasure(String which) {
        var rows = " where " + holding() + " and " + which;
        var changes = Stream.concat(dropped.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()),
                counted ? Stream.of("version = version + 1") : Stream.of()).collect(Collectors.joining(", "));
        return removed ? "delete from " + table + rows : "update " + table + " set " + changes + rows;
    }
}
