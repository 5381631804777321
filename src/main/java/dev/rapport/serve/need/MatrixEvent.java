package dev.rapport.serve.need;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to the matrix. */
public sealed interface MatrixEvent extends Event {
    /** From now on needs are assessed by this version. */
    record Replaced(Subject subject, int version) implements MatrixEvent {
    }
}
