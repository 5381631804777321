package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to jobs. */
public sealed interface JobEvent extends Event {
    /** The subject of a job's events: those of a team are told to who sees its items. */
    static Subject subject(UUID id, @Nullable UUID teamId) {
        return new Subject("job", id, null, teamId);
    }

    /** Somebody asked for it. */
    record Asked(Subject subject, String kind) implements JobEvent {
    }

    /** It was done, it failed or it was cancelled. */
    record Ended(Subject subject, String kind, JobState state, @Nullable String outcome, long done) implements JobEvent {
    }
}
