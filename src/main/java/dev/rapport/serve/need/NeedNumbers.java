package dev.rapport.serve.need;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives references for needs; numbers are taken from the sequence in blocks, so that most needs cost no statement. */
@ApplicationScoped
class NeedNumbers {
    static final String PREFIX = "N";
    /** As the sequence's increment. */
    private static final int BLOCK = 50;
    /** How many of a block are given at least, for most of them are. */
    private static final int FEWEST = 40;

    private final ConcurrentLinkedQueue<String> ready = new ConcurrentLinkedQueue<>();

    Uni<String> next() {
        var reference = ready.poll();
        return reference != null ? Uni.createFrom().item(reference) : fetch(1).chain(() -> next());
    }

    /** Several at once. */
    Uni<List<String>> several(int count) {
        return (count <= ready.size() ? Uni.createFrom().voidItem() : fetch((count - ready.size()) / FEWEST + 1))
                .chain(() -> taken(count));
    }

    private Uni<List<String>> taken(int count) {
        return Multi.createFrom().range(0, count).onItem().transformToUniAndConcatenate(index -> next()).collect().asList();
    }

    /** By the caller's connection: with the pool full, whoever asked for a second one would wait for itself. */
    private Uni<Void> fetch(int blocks) {
        return SessionSql.all("select nextval('need_number') from generate_series(1, $1)", blocks)
                .invoke(rows -> rows.forEach(row -> fill((Long) row[0])))
                .replaceWithVoid();
    }

    private void fill(long first) {
        LongStream.range(first, first + BLOCK)
                .mapToObj(number -> ReferenceNumber.of(PREFIX, number))
                .forEach(reference -> reference.ifPresent(ready::add));
    }
}
