package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.customer.OnBehalf;

/**
 * An offer as told.
 *
 * @param statement version of the need's statement that it shows
 * @param validUntil the first instant at which it can no longer be answered
 * @param answeredAt when the customer gave the answer
 * @param answeredOnBehalf who gave it, where that was not the customer themselves
 * @param allowed the verbs that this actor may use now
 */
public record OfferView(UUID id, long version, UUID needId, int statement, OfferStatus status, List<GroupView> groups, Instant madeAt,
        UUID madeById, Instant validUntil, @Nullable Instant answeredAt, @Nullable String answeredChannel,
        @Nullable OnBehalf answeredOnBehalf, List<OfferVerb> allowed) implements View {

    /** Those of schedules that the customer may still take, if they can be booked. */
    Stream<Slot> slots() {
        return groups.stream().flatMap(group -> group.choices().stream()).flatMap(choice -> choice.slotOnOffer().stream());
    }

    /** @param slots that can be booked now */
    OfferView bookable(Set<Slot> slots) {
        return new OfferView(id, version, needId, statement, status, groups.stream().map(group -> group.bookable(slots)).toList(), madeAt, madeById, validUntil,
                answeredAt, answeredChannel, answeredOnBehalf, allowed);
    }
}
