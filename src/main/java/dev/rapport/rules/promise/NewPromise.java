package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Measure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A promise by hand.
 *
 * @param measure CALL_BACK, AGREED_DATE or PROGRESS_UPDATE; the others come with commitments and agreements
 * @param dueAt until when it will be kept
 * @param text what was promised
 */
public record NewPromise(
        @NotNull Measure measure,
        @NotNull Instant dueAt,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String text) {
    private static final Set<Measure> BY_HAND = EnumSet.of(Measure.CALL_BACK, Measure.AGREED_DATE, Measure.PROGRESS_UPDATE);

    /** The promise to the customer that it is, if it can be given now. */
    public NamedPromise given(Actor actor) {
        if (!BY_HAND.contains(measure)) {
            throw Refusal.at("/measure", ErrorCode.PROMISE_AUTOMATIC);
        }
        NamedPromise.requireToCome("/dueAt", dueAt, actor);
        return new NamedPromise(measure, dueAt, text, null, null, true);
    }
}
