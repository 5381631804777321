package dev.rapport.serve.customer;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to customers. */
public sealed interface CustomerEvent extends Event {
    /** A customer became known to the desk. */
    record Created(Subject subject, CustomerKind kind, boolean internal) implements CustomerEvent {
    }
}
