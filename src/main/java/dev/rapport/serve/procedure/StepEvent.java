package dev.rapport.serve.procedure;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What people say of the steps of a need's procedure; what completes by itself is an event of the need. */
public sealed interface StepEvent extends Event {
    /** The step is done. */
    record Completed(Subject subject, UUID procedureId, int version, int step) implements StepEvent {
    }

    /** The step is left out. */
    record Omitted(Subject subject, UUID procedureId, int version, int step, String reason) implements StepEvent {
    }
}
