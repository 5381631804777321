package dev.rapport.rules.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** The one of two limits that does not decide, and when it would have been due. */
public record EarlierLimit(Limit limit, @Nullable Instant due) {
}
