package dev.rapport.ground.file;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what a request brought from where it lies, chunk by chunk, so that one chunk at a time is in memory. */
@ApplicationScoped
class Uploads {
    /** How many bytes a file may have. */
    static final long MOST = 10 * 1024 * 1024;
    static final int CHUNK = 256 * 1024;

    private static final OpenOptions READ = new OpenOptions().setWrite(false).setCreate(false);

    private final Vertx vertx;

    Uploads(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Finds out what was brought, or refuses it. */
    Uni<Upload> check(String path, long size, @Nullable String name, @Nullable String type) {
        if (size > MOST) {
            throw Refusal.at("/file", ErrorCode.TOO_LARGE, "A file has at most " + MOST + " bytes.");
        }
        var check = new FileCheck();
        return each(path, (index, chunk) -> Uni.createFrom().item(chunk).invoke(check::add))
                .map(done -> check.end(name == null ? "" : name, type == null ? "" : type))
                .map(content -> new Upload(FileName.clean(name, content.kind()), content, path));
    }

    /** Does a step with each chunk in turn. */
    Uni<Void> each(String path, BiFunction<Integer, byte[], Uni<?>> step) {
        return vertx.fileSystem().open(path, READ).chain(file -> each(file, step).onTermination().call(file::close));
    }

    private static Uni<Void> each(AsyncFile file, BiFunction<Integer, byte[], Uni<?>> step) {
        return file.size().chain(size -> Multi.createFrom().range(0, chunks(size))
                .onItem().transformToUniAndConcatenate(index -> chunk(file, index).chain(chunk -> step.apply(index, chunk)))
                .collect().last().replaceWithVoid());
    }

    private static int chunks(long size) {
        return Math.toIntExact((size + CHUNK - 1) / CHUNK);
    }

    private static Uni<byte[]> chunk(AsyncFile file, int index) {
        return file.read(Buffer.buffer(CHUNK), 0, (long) index * CHUNK, CHUNK).map(Buffer::getBytes);
    }
}
