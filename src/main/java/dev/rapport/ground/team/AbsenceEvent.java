package dev.rapport.ground.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to the absences of a person, told as facts about the person. */
public sealed interface AbsenceEvent extends Event {
    /** The person will be away. */
    record AbsencePlanned(Subject subject, UUID absenceId, Instant from, Instant until, @Nullable UUID deputyId) implements AbsenceEvent {
    }

    /** The person came back earlier. */
    record AbsenceEnded(Subject subject, UUID absenceId, Instant until) implements AbsenceEvent {
    }

    /** The person will not be away after all. */
    record AbsenceRemoved(Subject subject, UUID absenceId) implements AbsenceEvent {
    }
}
