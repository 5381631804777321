package dev.rapport.ground.http;

import java.util.function.BiFunction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what a request brought from where it lies, chunk by chunk, so that one chunk at a time is in memory. */
@ApplicationScoped
public class Chunks {
    /** How many bytes each has but the last. */
    public static final int SIZE = 256 * 1024;

    private static final OpenOptions READ = new OpenOptions().setWrite(false).setCreate(false);

    private final Vertx vertx;

    Chunks(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does a step with each chunk in turn. */
    public Uni<Void> each(String path, BiFunction<Integer, byte[], Uni<?>> step) {
        return vertx.fileSystem().open(path, READ).chain(file -> each(file, step).onTermination().call(file::close));
    }

    private static Uni<Void> each(AsyncFile file, BiFunction<Integer, byte[], Uni<?>> step) {
        return file.size().chain(size -> Multi.createFrom().range(0, count(size))
                .onItem().transformToUniAndConcatenate(index -> chunk(file, index).chain(chunk -> step.apply(index, chunk)))
                .collect().last().replaceWithVoid());
    }

    private static int count(long size) {
        return Math.toIntExact((size + SIZE - 1) / SIZE);
    }

    private static Uni<byte[]> chunk(AsyncFile file, int index) {
        return file.read(Buffer.buffer(SIZE), 0, (long) index * SIZE, SIZE).map(Buffer::getBytes);
    }
}
