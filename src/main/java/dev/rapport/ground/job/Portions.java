package dev.rapport.ground.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.rapport.ground.http.Cursor;
import io.smallrye.mutiny.Uni;

/** Goes through all that is due for a sweep in portions, each after the last one of the portion before, so that what stays due starves none of the rest. */
public final class Portions {
    private static final Cursor BEGINNING = Cursor.of(Instant.EPOCH, new UUID(0, 0));
    private static final int MOST = 100;

    private Portions() {
    }

    /**
     * Until there is no more.
     *
     * @param due so many at most that stand after a place, in their order
     */
    public static Uni<Void> each(BiFunction<Cursor, Integer, Uni<List<Cursor>>> due, Function<List<UUID>, Uni<Void>> work) {
        return after(BEGINNING, due, work);
    }

    private static Uni<Void> after(Cursor last, BiFunction<Cursor, Integer, Uni<List<Cursor>>> due, Function<List<UUID>, Uni<Void>> work) {
        return due.apply(last, MOST)
                .call(found -> work.apply(found.stream().map(Cursor::id).toList()))
                .chain(found -> found.size() < MOST ? Uni.createFrom().voidItem() : after(found.get(MOST - 1), due, work));
    }
}
