package dev.rapport.rules.calendar;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said of a calendar when it is made, and what may be changed.
 *
 * @param name unique
 * @param zone of the tz database
 * @param intervals of each week, several a day where there are breaks
 * @param exceptions dates on which other intervals count, or none; they go before holidays
 * @param holidays whose public holidays are closed; none where left out
 */
public record CalendarDetails(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String name,
        @NotNull @Size(max = 50) @Schema(examples = "Europe/London") String zone,
        @NotNull @Size(max = 168) List<@NotNull @Valid WeeklyInterval> intervals,
        @NotNull @Size(max = 400) List<@NotNull @Valid DatedException> exceptions,
        @Nullable @Valid HolidayPlace holidays) {

    /** Refuses what no time can be counted on from an instant on. */
    void check(Instant at) {
        compiled().nextWorking(at);
    }

    WorkingTime compiled() {
        return WorkingTime.of(new WorkingHours(zone, intervals, exceptions), CountryHolidays.of(holidays));
    }
}
