package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the customer asks for, in their own words as the desk heard or read them.
 *
 * @param language BCP 47, that of the version before if left out
 * @param channel in which contact, a key of the code list {@code channels}
 * @param happened when they said it, if earlier than now
 * @param contactPersonId who said it, where that was a contact person
 * @param representativeId who said it, where that was a representative
 */
public record NewCorrection(
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 10_000) String text,
        @Nullable @Pattern(regexp = Patterns.LANGUAGE) String language,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable @Valid Happened happened,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    Correction said() {
        return new Correction(text, language, channel, OnBehalf.of(contactPersonId, representativeId), Happened.orNow(happened));
    }
}
