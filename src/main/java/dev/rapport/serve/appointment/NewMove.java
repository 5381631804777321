package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.need.ChangeSide;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Another slot of the schedule for an appointment.
 *
 * @param from when the slot begins
 * @param wish whose it is
 * @param reason a key of the code list {@code appointment-reasons}, where the desk has to
 * @param toldBy a key of the code list {@code channels}, where the customer knows it already; else they are written to
 * @param contactPersonId who wishes it for the customer, where that is a contact person
 * @param representativeId who wishes it for the customer, where that is a representative
 */
public record NewMove(
        @NotNull Instant from,
        @NotNull ChangeSide wish,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String toldBy,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    Wish wished() {
        return Wish.of(wish, reason, toldBy, contactPersonId, representativeId);
    }
}
