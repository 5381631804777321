package dev.rapport.serve.choice;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;

/** The seats of slots that an upper feature schedules; joins the transaction of the offer, or of its answer. */
public interface Seats {
    /**
     * Refuses what is no slot of the need's team that can be booked now, and what is full.
     *
     * @param slots by the place in the request that names them
     * @param need whose own seats are no hindrance, since a new agreement gives them back
     */
    Uni<Void> requireFree(Map<String, Slot> slots, Subject need, Actor actor);

    /** Those of the slots that the need's customer could book now. */
    Uni<Set<Slot>> bookable(Set<Slot> slots, Subject need, Actor actor);

    /**
     * Takes a seat of each; refused as a whole where one has none left.
     *
     * @param slots by the agreement line that is about them
     */
    Uni<Void> take(Map<UUID, Slot> slots, Subject need, Actor actor);
}
