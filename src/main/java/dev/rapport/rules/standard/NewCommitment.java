package dev.rapport.rules.standard;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A commitment to be made.
 *
 * @param calendarId the calendar it is counted by; left out for that of the item's team
 * @param pausedBy keys of the code list {@code hold-reasons}; without one nothing pauses it
 * @param of left out where it is for everything
 * @param toCustomer whether customers are told it
 * @param newTime how much later the new time is that the customer is told when it will be missed; left out where a person names it
 */
public record NewCommitment(
        @NotNull Measure measure,
        @NotNull @Valid Limit limit,
        @Nullable UUID calendarId,
        @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String> pausedBy,
        @Nullable @Valid Dimensions of,
        @NotNull Boolean toCustomer,
        @Nullable @Valid Limit newTime) {

    Set<String> reasons() {
        return pausedBy == null ? Set.of() : pausedBy;
    }

    Dimensions dimensions() {
        return of == null ? Dimensions.ANY : of;
    }

    void check(String pointer) {
        limit.check(pointer + "/limit");
        if (newTime != null) {
            newTime.check(pointer + "/newTime");
        }
        if (!measure.isPausable() && !reasons().isEmpty()) {
            throw Refusal.at(pointer + "/pausedBy", ErrorCode.COMMITMENT_NOT_PAUSABLE);
        }
    }
}
