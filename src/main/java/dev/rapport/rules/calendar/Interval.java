package dev.rapport.rules.calendar;

import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A part of a day in which the desk works, by the clock on the wall; it begins with {@code from} and is over at {@code until}.
 *
 * @param from such as {@code 09:00}
 * @param until such as {@code 17:00}, at the latest {@code 24:00}
 */
public record Interval(
        @NotNull @Size(max = 5) @Pattern(regexp = BEGIN) @Schema(examples = "09:00") String from,
        @NotNull @Size(max = 5) @Pattern(regexp = END) @Schema(examples = "17:00") String until) {
    static final String BEGIN = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String END = BEGIN + "|24:00";

    /** Refuses intervals of one day that end before they begin or overlap; whoever takes some from outside calls it. */
    static void check(List<Interval> intervals, String pointer) {
        intervals.forEach(interval -> interval.check(pointer));
        var sorted = sorted(intervals);
        for (var at = 1; at < sorted.size(); at++) {
            if (sorted.get(at).fromSecond() < sorted.get(at - 1).untilSecond()) {
                throw Refusal.at(pointer, ErrorCode.INTERVALS_OVERLAP);
            }
        }
    }

    static List<Interval> sorted(List<Interval> intervals) {
        return intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
    }

    private void check(String pointer) {
        if (fromSecond() >= untilSecond()) {
            throw Refusal.at(pointer, ErrorCode.INTERVAL_REVERSED);
        }
    }

    int fromSecond() {
        return second(from);
    }

    int untilSecond() {
        return second(until);
    }

    private static int second(String time) {
        return (Integer.parseInt(time, 0, 2, 10) * 60 + Integer.parseInt(time, 3, 5, 10)) * 60;
    }
}
