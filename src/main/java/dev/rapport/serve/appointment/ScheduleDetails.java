package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.WeeklyInterval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Which slots of a team may be booked, and what may be changed of it.
 *
 * @param name what its customers know it by, such as on the calendar file
 * @param catalogueItemId what its appointments are for, if they are for one thing
 * @param minutes how long a slot is
 * @param capacity how many may book the same slot
 * @param weekly times of each week, where they are not those of the team's calendar; exceptions and public holidays of that count for them too
 * @param daysAhead how long before it begins a slot can be booked
 * @param noticeHours until how long before it begins
 * @param moveHours until how long before it begins the customer may move an appointment by link
 */
public record ScheduleDetails(
        @NotNull UUID teamId,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @Nullable UUID catalogueItemId,
        @NotNull @Min(5) @Max(1_440) Integer minutes,
        @NotNull @Min(1) @Max(200) Integer capacity,
        @Nullable @Size(min = 1, max = 168) List<@NotNull @Valid WeeklyInterval> weekly,
        @NotNull @Min(1) @Max(366) Integer daysAhead,
        @NotNull @Min(0) @Max(720) Integer noticeHours,
        @NotNull @Min(0) @Max(720) Integer moveHours,
        @NotNull Instant validFrom,
        @Nullable Instant validUntil) {

    void check() {
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw Refusal.at("/validUntil", ErrorCode.SPAN_REVERSED);
        }
    }
}
