package dev.rapport.ground.file;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks what a request brought, and reads it again to be kept. */
@ApplicationScoped
class Uploads {
    /** How many bytes a file may have. */
    static final long MOST = 10 * 1024 * 1024;

    private final Chunks chunks;

    Uploads(Chunks chunks) {
        this.chunks = chunks;
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
        return chunks.each(path, step);
    }
}
