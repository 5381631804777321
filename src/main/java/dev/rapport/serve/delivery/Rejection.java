package dev.rapport.serve.delivery;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That the customer does not accept what was delivered, which therefore counts as not delivered.
 *
 * @param reason a key of the code list {@code rejection-reasons}
 * @param text in the customer's words
 */
@Embeddable
public record Rejection(
        @NotNull @Min(1) @Max(1_000_000) @Column(name = "rejected") Integer quantity,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) @Column(name = "rejection_reason") String reason,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) @Column(name = "rejection_text") String text) {

    Rejection withoutText() {
        return new Rejection(quantity, reason, null);
    }
}
