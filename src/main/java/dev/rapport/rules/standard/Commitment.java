package dev.rapport.rules.standard;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Limit;

/**
 * What the desk commits itself to, in one version of a standard; it never changes.
 *
 * @param calendarId null for the calendar of the item's team
 * @param pausedBy keys of the code list {@code hold-reasons}; a hold for any other reason lets the time run
 * @param grace by how much an agent may set back a fact of its clocks
 * @param toCustomer whether the customer was told it
 * @param newTime how much later the new time is that the customer is told when it will be missed; null where a person names it
 */
public record Commitment(UUID id, Measure measure, Limit limit, @Nullable UUID calendarId, Set<String> pausedBy, Dimensions of,
        Duration grace, boolean toCustomer, @Nullable Limit newTime, UUID standardId, int version) {

    /** Whether it could apply; the most specific one does. */
    public boolean isFor(Situation situation) {
        return Dimension.between(of, situation).isEmpty();
    }
}
