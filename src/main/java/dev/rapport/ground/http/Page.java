package dev.rapport.ground.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import io.smallrye.mutiny.Uni;

/**
 * One page of a list.
 *
 * @param next cursor of the page after this one, null on the last
 * @param count how many there are in all, only when asked for
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long count) {

    /** Cuts a page from rows of which one more than the limit was fetched. */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Cursor> cursor) {
        var more = rows.size() > paging.limit();
        var items = more ? List.copyOf(rows.subList(0, paging.limit())) : rows;
        return new Page<>(items, more ? cursor.apply(items.get(items.size() - 1)).encode(paging) : null, null);
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next, count);
    }

    /** The same with the total, where the caller asked for it. */
    public Uni<Page<T>> counted(Paging paging, Supplier<Uni<Long>> total) {
        return paging.count() ? total.get().map(this::withCount) : Uni.createFrom().item(this);
    }

    /** All of a list that is short by nature. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    public Page<T> withCount(@Nullable Long count) {
        return new Page<>(items, next, count);
    }
}
