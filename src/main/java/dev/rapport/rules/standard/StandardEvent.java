package dev.rapport.rules.standard;

import java.time.Instant;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to standards. */
public sealed interface StandardEvent extends Event {
    /** A standard was created. */
    record Created(Subject subject) implements StandardEvent {
    }

    /** From an instant on it says something else; running clocks keep the version that they started with. */
    record VersionAnnounced(Subject subject, int number, Instant validFrom) implements StandardEvent {
    }

    /** A version that was announced never becomes valid. */
    record VersionWithdrawn(Subject subject, int number) implements StandardEvent {
    }

    /** Clocks that began by earlier versions are to go by what is valid now, where that is not worse for the customer. */
    record Adopted(Subject subject, int promises) implements StandardEvent {
    }

    /** Nothing new is promised by it from an instant on. */
    record Ended(Subject subject, Instant at) implements StandardEvent {
    }
}
