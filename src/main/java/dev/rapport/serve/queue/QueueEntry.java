package dev.rapport.serve.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.team.PersonName;
import dev.rapport.ground.team.TeamName;
import dev.rapport.serve.customer.CustomerRow;
import dev.rapport.serve.need.Including;

/**
 * An item that waits for somebody.
 *
 * @param promiseId the promise that is due first
 * @param version of that promise
 * @param itemType such as {@code need}
 * @param reference what the item is called on the telephone
 * @param customer who they are now, where that was to be included and they were not erased; owner and team likewise
 */
public record QueueEntry(UUID promiseId, long version, String itemType, UUID itemId, String reference, String kind,
        @Nullable String priority, UUID customerId, UUID teamId, @Nullable UUID ownerId, Place place, @Nullable CustomerRow customer,
        @Nullable PersonName owner, @Nullable TeamName team) implements Including<QueueEntry> {

    @Override
    public QueueEntry including(@Nullable CustomerRow includedCustomer, @Nullable PersonName includedOwner, @Nullable TeamName includedTeam) {
        return new QueueEntry(promiseId, version, itemType, itemId, reference, kind, priority, customerId, teamId, ownerId, place,
                includedCustomer, includedOwner, includedTeam);
    }
}
