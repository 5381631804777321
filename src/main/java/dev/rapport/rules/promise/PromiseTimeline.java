package dev.rapport.rules.promise;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Explanation;

/**
 * How a promise came to be due when it is.
 *
 * @param facts what happened to its clock, in the order in which it was recorded
 * @param explanation the way from the start to the due time, day by day; null where an instant was named, or the terms changed on the way
 */
public record PromiseTimeline(PromiseView promise, List<FactView> facts, @Nullable Explanation explanation) {
}
