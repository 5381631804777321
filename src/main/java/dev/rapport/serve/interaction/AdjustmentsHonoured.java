package dev.rapport.serve.interaction;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whether the adjustments that the customer wants were made in a contact.
 *
 * @param reason of NOT_POSSIBLE, and only there, a key of the code list {@code adjustment-reasons}
 */
@Embeddable
public record AdjustmentsHonoured(
        @NotNull @Enumerated(EnumType.STRING) Honour honoured,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) @Column(name = "honoured_reason") String reason) {

    void requireReason() {
        if ((honoured == Honour.NOT_POSSIBLE) != (reason != null)) {
            throw Refusal.at("/adjustments/reason", ErrorCode.INVALID, "What was not possible has a reason, and nothing else has.");
        }
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "AdjustmentsHonoured";
    }
}
