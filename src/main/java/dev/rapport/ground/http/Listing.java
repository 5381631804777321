package dev.rapport.ground.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/**
 * A query of a list that is read by session: conditions joined by {@code and}, each with the value of the parameter that it names.
 * {@link Select} is its like for what goes past the session.
 */
public final class Listing {
    private final StringBuilder query;
    private final Map<String, Object> values = new HashMap<>();

    /** @param from what is listed, under the name by which the conditions call it, such as {@code from Policy p} */
    public Listing(String from) {
        query = new StringBuilder(from).append(" where 1 = 1");
    }

    public Listing and(String condition) {
        query.append(" and ").append(condition);
        return this;
    }

    public Listing and(String condition, String parameter, Object value) {
        values.put(parameter, value);
        return and(condition);
    }

    /** Adds a condition only where its value is there. */
    public Listing andIf(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition, parameter, value);
    }

    /** Adds, where a text is asked for, that a column has it; the database keeps the column plain, so case and accents do not count. */
    public Listing andText(String column, @Nullable String text) {
        return text == null ? this
                : and(column + " like '%' || cast(function('plain', :text) as String) || '%' escape '\\'", "text", literally(text));
    }

    private static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** A page in the order of a text and, where that is the same, of ids: {@code p.title, p.id}. */
    public <T, R> Uni<Page<R>> page(PanacheRepositoryBase<T, ?> all, String order, Paging paging, Function<T, R> view,
            Function<R, Cursor> cursor) {
        var after = paging.after(Cursor.FIRST);
        return rows(all, "(" + order + ") > (:value, :id) order by " + order, Map.of("value", after.value(), "id", after.id()), paging)
                .map(rows -> Page.of(rows.stream().map(view).toList(), paging, cursor))
                .chain(page -> page.counted(paging, () -> count(all)));
    }

    /**
     * The rows, at most one more than the limit, so that a page knows whether another one follows.
     *
     * @param next what comes after the place at which the page begins, and in which order
     */
    public <T> Uni<List<T>> rows(PanacheRepositoryBase<T, ?> all, String next, Map<String, Object> place, Paging paging) {
        var parameters = new HashMap<>(values);
        parameters.putAll(place);
        return all.find(query + " and " + next, parameters).range(0, paging.limit()).list();
    }

    /** How many there are, on whatever page. */
    public Uni<Long> count(PanacheRepositoryBase<?, ?> all) {
        return all.count(query.toString(), values);
    }
}
