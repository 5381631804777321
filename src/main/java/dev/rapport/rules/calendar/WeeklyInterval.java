package dev.rapport.rules.calendar;

import java.time.DayOfWeek;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An interval of each week, by the clock on the wall.
 *
 * @param from such as {@code 09:00}
 * @param until such as {@code 17:00}, at the latest {@code 24:00}
 */
public record WeeklyInterval(
        @NotNull DayOfWeek weekday,
        @NotNull @Size(max = 5) @Pattern(regexp = Interval.BEGIN) @Schema(examples = "09:00") String from,
        @NotNull @Size(max = 5) @Pattern(regexp = Interval.END) @Schema(examples = "17:00") String until) {

    Interval interval() {
        return new Interval(from, until);
    }
}
