package dev.rapport.serve.procedure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.need.NeedKind;

/** What happens to procedures. */
public sealed interface ProcedureEvent extends Event {
    /** A procedure was made, with the draft of its first version. */
    record Created(Subject subject, NeedKind kind) implements ProcedureEvent {
    }

    /** The next version was begun. */
    record Drafted(Subject subject, int version) implements ProcedureEvent {
    }

    /** The steps of the draft changed. */
    record DraftChanged(Subject subject, int version) implements ProcedureEvent {
    }

    /** Needs of the kind that are recorded from then on follow this version. */
    record Published(Subject subject, int version, NeedKind kind) implements ProcedureEvent {
    }

    /** Needs that are recorded from then on do not follow it. */
    record Retired(Subject subject) implements ProcedureEvent {
    }

    /** Somebody who works by it said whether it suits. */
    record Remarked(Subject subject, UUID remarkId, int version, @Nullable Integer step, RemarkVerdict verdict) implements ProcedureEvent {
    }

    /** What was said was answered. */
    record RemarkAnswered(Subject subject, UUID remarkId) implements ProcedureEvent {
    }
}
