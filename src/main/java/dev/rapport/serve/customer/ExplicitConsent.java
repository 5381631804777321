package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a customer agreed to the desk's keeping what they need.
 *
 * @param at when
 * @param wordingVersion which text they were shown or read
 * @param channel how it came, a key of the code list {@code channels}
 * @param contactPersonId who agreed, where that was a contact person
 * @param representativeId who agreed, where that was a representative
 */
public record ExplicitConsent(
        @NotNull Instant at,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 50) String wordingVersion,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }

    /** All of it, to be told from something else. */
    String said() {
        return at + "\t" + wordingVersion + "\t" + channel + "\t" + contactPersonId + "\t" + representativeId;
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "ExplicitConsent";
    }
}
