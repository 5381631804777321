package dev.rapport.serve.choice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The customer's answer to a whole offer, as given to the desk.
 *
 * @param channel a key of the code list {@code channels}: how the answer came
 * @param choices each choice that is still valid, once
 * @param happened when it was given, if earlier than now, such as that of a letter
 * @param contactPersonId who gave it, where that was a contact person
 * @param representativeId who gave it, where that was a representative
 */
public record OfferAnswer(
        @NotNull @Size(max = 50) String channel,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ChoiceAnswer> choices,
        @Nullable @Valid Happened happened,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    Happened when() {
        return Happened.orNow(happened);
    }

    GivenAnswer given(Instant now) {
        var when = when();
        return new GivenAnswer(choices, channel, when.instant(now).truncatedTo(ChronoUnit.MICROS), when.reason(),
                OnBehalf.of(contactPersonId, representativeId));
    }
}
