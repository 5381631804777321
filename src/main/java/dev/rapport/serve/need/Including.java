package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.team.PersonName;
import dev.rapport.ground.team.TeamName;
import dev.rapport.serve.customer.CustomerRow;

/** An item as told, which may tell those whose ids it has as well. */
public interface Including<T extends Including<T>> {
    UUID customerId();

    UUID teamId();

    @Nullable UUID ownerId();

    /** The same with them. */
    T including(@Nullable CustomerRow customer, @Nullable PersonName owner, @Nullable TeamName team);
}
