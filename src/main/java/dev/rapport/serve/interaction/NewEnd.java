package dev.rapport.serve.interaction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The end of a contact.
 *
 * @param endedAt if earlier than now
 * @param summary the facts, in few words; read by who sees all the needs that it is about
 * @param adjustments whether those that the customer wants were made; only where there are some
 */
public record NewEnd(@Nullable Instant endedAt, @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 4_000) String summary,
        @Nullable @Valid AdjustmentsHonoured adjustments) {
    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "NewEnd";
    }
}
