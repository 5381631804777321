package dev.rapport.serve.need;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives references for needs; numbers are taken from the sequence in blocks, so that most needs cost no statement. */
@ApplicationScoped
class NeedNumbers {
    static final String PREFIX = "N";
    /** As the sequence's increment. */
    private static final int BLOCK = 50;

    private final Pool pool;
    private final ConcurrentLinkedQueue<String> ready = new ConcurrentLinkedQueue<>();

    NeedNumbers(Pool pool) {
        this.pool = pool;
    }

    Uni<String> next() {
        var reference = ready.poll();
        return reference != null ? Uni.createFrom().item(reference) : fetch().chain(this::next);
    }

    private Uni<Void> fetch() {
        return pool.query("select nextval('need_number')").execute()
                .invoke(rows -> fill(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private void fill(long first) {
        LongStream.range(first, first + BLOCK)
                .mapToObj(number -> ReferenceNumber.of(PREFIX, number))
                .forEach(reference -> reference.ifPresent(ready::add));
    }
}
