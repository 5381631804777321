package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.team.PersonName;
import dev.rapport.ground.team.TeamName;
import dev.rapport.serve.customer.CustomerRow;

/**
 * A need in a list.
 *
 * @param customer who they are now, where that was to be included and they were not erased; owner and team likewise
 */
public record NeedRow(UUID id, long version, String reference, NeedStatus status, NeedKind kind, String channel, Instant receivedAt,
        UUID customerId, UUID teamId, @Nullable UUID ownerId, @Nullable Priority priority, boolean confirmed, boolean onHold,
        @Nullable String statement, @Nullable CustomerRow customer, @Nullable PersonName owner, @Nullable TeamName team) implements Including<NeedRow> {

    @Override
    public NeedRow including(@Nullable CustomerRow includedCustomer, @Nullable PersonName includedOwner, @Nullable TeamName includedTeam) {
        return new NeedRow(id, version, reference, status, kind, channel, receivedAt, customerId, teamId, ownerId, priority, confirmed, onHold,
                statement, includedCustomer, includedOwner, includedTeam);
    }
}
