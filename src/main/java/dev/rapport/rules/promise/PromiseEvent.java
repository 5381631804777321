package dev.rapport.rules.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.standard.Measure;

/** What happens to promises. That those by commitment begin is told by the events of their items. */
public sealed interface PromiseEvent extends Event {
    /** Somebody gave a promise by hand, or it came with an agreement or a new time. */
    record Made(Subject subject, Measure measure, Instant dueAt, boolean toCustomer) implements PromiseEvent {
    }

    /** The desk was warned that a share of the time is gone. */
    record Warned(Subject subject, Measure measure, Stage stage, Instant dueAt) implements PromiseEvent {
    }

    /** The customer is told the new time, before the promise is broken. */
    record CustomerTold(Subject subject, Measure measure, Instant dueAt, Instant newTime) implements PromiseEvent {
    }

    /** It was not kept by its due time; the cause is asked for. */
    record Overdue(Subject subject, Measure measure, Instant dueAt) implements PromiseEvent {
    }

    /** What was promised was done in time. */
    record Kept(Subject subject, Measure measure, boolean recordedLate) implements PromiseEvent {
    }

    /** What was promised was done late, or will not be done. */
    record Broken(Subject subject, Measure measure) implements PromiseEvent {
    }

    /** There is nothing left to keep. */
    record Cancelled(Subject subject, Measure measure) implements PromiseEvent {
    }

    /** It goes by another commitment or calendar from now on. */
    record Retargeted(Subject subject, Measure measure, @Nullable Instant dueAt) implements PromiseEvent {
    }

    /** Why it was broken. */
    record CauseGiven(Subject subject, Measure measure, String cause) implements PromiseEvent {
    }
}
