package dev.rapport.rules.catalogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;

/**
 * Whether and when something can be had.
 *
 * @param available false while it cannot be had, whatever the times say
 * @param from the first instant, null for always
 * @param until the first instant at which it no longer can, null for open
 */
public record Availability(@NotNull Boolean available, @Nullable Instant from, @Nullable Instant until) {
    static final Availability ALWAYS = new Availability(true, null, null);

    /** Whether it can be had at an instant. */
    public boolean at(Instant instant) {
        return available && (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
    }

    void check(String pointer) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw Refusal.at(pointer + "/until", ErrorCode.INVALID, "Must be after from.");
        }
    }
}
