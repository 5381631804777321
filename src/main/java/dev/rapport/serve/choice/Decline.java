package dev.rapport.serve.choice;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why the customer does not take a choice.
 *
 * @param reason a key of the code list {@code decline-reasons}
 * @param text in the customer's words
 */
@Embeddable
public record Decline(
        @NotNull @Size(max = 50) @Column(name = "decline_reason") String reason,
        @Nullable @Size(max = 2_000) @Column(name = "decline_text") String text) {

    Decline withoutText() {
        return new Decline(reason, null);
    }
}
