package dev.rapport.serve.assistance;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;

/** What happens to designations. */
public sealed interface DesignationEvent extends Event {
    /** Somebody may be asked from now on. */
    record Made(Subject subject, DesignationKind kind, UUID personId, List<Money> limits) implements DesignationEvent {
    }

    /** Who may be asked, for what, up to which amount or when, changed. */
    record Changed(Subject subject, UUID personId, List<Money> limits, List<String> fields) implements DesignationEvent {
    }

    /** Nobody is asked by it any more; what was asked before is still answered. */
    record Ended(Subject subject) implements DesignationEvent {
    }
}
