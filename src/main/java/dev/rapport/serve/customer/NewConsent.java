package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A consent given or withdrawn.
 *
 * @param wordingVersion which text the customer was shown or read
 * @param channel how it came, a key of the code list {@code channels}
 * @param at when it was given, if earlier than now
 * @param contactPersonId who gave it, where that was a contact person
 * @param representativeId who gave it, where that was a representative
 */
public record NewConsent(
        @NotNull ConsentPurpose purpose,
        @NotNull Boolean given,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 50) String wordingVersion,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable Instant at,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {
}
