package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Measure;

/**
 * A promise until an instant that was named: given by hand, agreed, or told as a new time.
 *
 * @param text what was promised
 * @param lineId the agreement line that it is about
 * @param insteadOfId the promise that will be kept at this time
 */
public record NamedPromise(Measure measure, Instant dueAt, @Nullable String text, @Nullable UUID lineId, @Nullable UUID insteadOfId,
        boolean toCustomer) {
    /** How far what happened to it may be set back. */
    static final Duration GRACE = Duration.ofMinutes(30);
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    /** The time that the customer is told for a promise which will be broken. */
    static NamedPromise instead(Promise promise, Instant time) {
        return new NamedPromise(Measure.AGREED_DATE, time, null, null, promise.id(), true);
    }

    /** Now; what was agreed before it is recorded, and is due already, has had no time. */
    Instant start(Actor actor) {
        return Timing.seconds(dueAt.isBefore(actor.at()) ? dueAt : actor.at());
    }

    /** Refuses a time that is past, or farther away than ten years. */
    static void requireToCome(String pointer, Instant time, Actor actor) {
        if (!time.isAfter(actor.at()) || time.isAfter(actor.at().plus(FARTHEST))) {
            throw Refusal.at(pointer, ErrorCode.PROMISE_TIME_PAST, "A promise is given for a time to come, at most ten years ahead.");
        }
    }
}
