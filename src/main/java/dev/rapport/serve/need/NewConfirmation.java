package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That the customer confirmed the statement.
 *
 * @param confirmedBy not {@code IMPLIED}, which comes from answering an offer
 * @param statement number of the version they confirmed
 * @param channel in which contact, a key of the code list {@code channels}
 * @param happened when they confirmed it, if earlier than now
 * @param contactPersonId who confirmed it, where that was a contact person
 * @param representativeId who confirmed it, where that was a representative
 */
public record NewConfirmation(
        @NotNull ConfirmedBy confirmedBy,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @NotNull @Min(1) @Max(100_000) Integer statement,
        @Nullable @Valid Happened happened,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    Confirmation given(Instant now) {
        confirmedBy.requireByHand("/confirmedBy");
        return new Confirmation(confirmedBy, channel, Happened.orNow(happened).instant(now),
                OnBehalf.of(contactPersonId, representativeId), Happened.orNow(happened).reason());
    }
}
