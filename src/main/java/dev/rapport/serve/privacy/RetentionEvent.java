package dev.rapport.serve.privacy;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to what is kept for a time only. */
public sealed interface RetentionEvent extends Event {
    /** Something is kept longer or shorter from now on. */
    record RuleChanged(Subject subject, String kind, @Nullable Integer months) implements RetentionEvent {
    }

    /** Texts of so many rows of a kind were removed, or would have been. */
    record Counted(Subject subject, boolean dryRun, String kind, long rows) implements RetentionEvent {
    }
}
