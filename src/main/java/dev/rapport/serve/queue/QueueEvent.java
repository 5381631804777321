package dev.rapport.serve.queue;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What the queue did with an item. */
public sealed interface QueueEvent extends Event {
    /** Somebody was handed the item that was next. */
    record Taken(Subject subject, UUID personId) implements QueueEvent {
    }

    /** Somebody gave the item back. */
    record HandedBack(Subject subject, UUID personId, String reason) implements QueueEvent {
    }
}
