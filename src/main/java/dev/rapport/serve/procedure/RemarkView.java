package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A remark as told.
 *
 * @param number of the version of the procedure that it was made of
 */
public record RemarkView(UUID id, long version, UUID procedureId, int number, @Nullable Integer step, RemarkVerdict verdict, String text,
        Instant madeAt, UUID madeById, @Nullable String answer, @Nullable Instant answeredAt, @Nullable UUID answeredById) implements View {
}
