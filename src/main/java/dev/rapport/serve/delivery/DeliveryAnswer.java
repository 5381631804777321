package dev.rapport.serve.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
 * The customer's word on what was delivered, as given to the desk; on some lines now, on others later.
 *
 * @param channel a key of the code list {@code channels}: how the answer came
 * @param happened when it was given, if earlier than now, such as that of a letter
 * @param contactPersonId who gave it, where that was a contact person
 * @param representativeId who gave it, where that was a representative
 */
public record DeliveryAnswer(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid LineAnswer> lines,
        @Nullable @Valid Happened happened,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    Happened when() {
        return Happened.orNow(happened);
    }

    GivenAnswer given(Instant now) {
        return new GivenAnswer(lines, channel, when().instant(now).truncatedTo(ChronoUnit.MICROS), when().reason(),
                OnBehalf.of(contactPersonId, representativeId));
    }
}
