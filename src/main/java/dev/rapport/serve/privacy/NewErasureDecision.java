package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.FieldError;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A decision about a request to be erased.
 *
 * @param reason why it is put off or refused, a key of the code list {@code erasure-reasons}
 * @param reviewAt when it is looked at again, where it is put off
 * @param note what colleagues should know of it; it is erased with the customer
 */
public record NewErasureDecision(
        @NotNull ErasureOutcome outcome,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @Nullable Instant reviewAt,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String note) {

    /** Refuses what does not belong together. */
    void requireWhole(Instant now) {
        var faults = Stream.concat(fault(reason, "/reason", outcome != ErasureOutcome.GRANTED), fault(reviewAt, "/reviewAt", outcome == ErasureOutcome.PUT_OFF))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ErrorCode.INVALID, faults.get(0).detail(), faults);
        }
        if (reviewAt != null && !reviewAt.isAfter(now)) {
            throw Refusal.at("/reviewAt", ErrorCode.INVALID, "A request is looked at again in the future.");
        }
    }

    private Stream<FieldError> fault(@Nullable Object value, String pointer, boolean wanted) {
        return wanted == (value != null) ? Stream.empty()
                : Stream.of(new FieldError(pointer, "A decision " + outcome + (wanted ? " needs this." : " does not go with this.")));
    }
}
