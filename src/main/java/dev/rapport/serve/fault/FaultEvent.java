package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to known faults. That a need is delivered when one is mended is told by the need's own event. */
public sealed interface FaultEvent extends Event {
    /** The desk knows of a fault. */
    record Recorded(Subject subject, Instant since, @Nullable UUID ownerId) implements FaultEvent {
    }

    /** What is said of it, its team or its owner changed. */
    record Changed(Subject subject, @Nullable UUID ownerId, List<String> fields) implements FaultEvent {
    }

    /** The fault is the cause of the need. */
    record NeedAttached(Subject subject, UUID needId) implements FaultEvent {
    }

    /** The fault is not the cause of the need after all. */
    record NeedDetached(Subject subject, UUID needId) implements FaultEvent {
    }

    /** The customer of the need was told of the fault. */
    record Told(Subject subject, UUID needId) implements FaultEvent {
    }

    /** The cause is gone. */
    record Mended(Subject subject, int needs) implements FaultEvent {
    }
}
