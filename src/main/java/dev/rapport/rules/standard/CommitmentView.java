package dev.rapport.rules.standard;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Limit;

/**
 * A commitment as told.
 *
 * @param standardVersion the number of the version of the standard that makes it
 * @param calendarId null for the calendar of the item's team
 * @param newTime how much later the new time is that the customer is told when it will be missed; null where a person names it
 */
public record CommitmentView(UUID id, UUID standardId, int standardVersion, Measure measure, Limit limit, @Nullable UUID calendarId,
        SortedSet<String> pausedBy, Dimensions of, boolean toCustomer, @Nullable Limit newTime) {

    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(commitment.id(), commitment.standardId(), commitment.version(), commitment.measure(), commitment.limit(),
                commitment.calendarId(), new TreeSet<>(commitment.pausedBy()), commitment.of(), commitment.toCustomer(), commitment.newTime());
    }
}
