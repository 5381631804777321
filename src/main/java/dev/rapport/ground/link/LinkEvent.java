package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to the links of an item, told as facts about the item. */
public sealed interface LinkEvent extends Event {
    /** Somebody of the desk made a link. */
    record LinkMade(Subject subject, UUID linkId, @Nullable UUID recipientId, Set<String> acts, Instant expiresAt) implements LinkEvent {
    }

    /** Somebody of the desk took a link back. */
    record LinkWithdrawn(Subject subject, UUID linkId) implements LinkEvent {
    }
}
