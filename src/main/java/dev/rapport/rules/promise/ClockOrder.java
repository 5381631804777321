package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.standard.Measure;

/**
 * What a fact about an item means for the clocks of its promises. Instants are those at which it happened; {@code excused} says
 * that a reason was given for recording it late.
 */
public sealed interface ClockOrder {
    /** Whether commitments have to be looked up, or the item is written down anew. */
    default boolean needsSituation() {
        return this instanceof Start || this instanceof Give || this instanceof Postpone || this instanceof Follow;
    }

    /** An order about what was promised by a measure, of one agreement line or of whatever it is about. */
    sealed interface OfLine extends ClockOrder {
        Measure measure();

        /** The only line that is meant, null where it is all. */
        @Nullable UUID lineId();

        /** Whether it means a promise that was given so. */
        default boolean means(Given given) {
            return given.isAbout(measure(), lineId());
        }
    }

    /** A promise begins where a commitment applies and none of this measure runs. */
    record Start(Measure measure, Instant at, boolean excused) implements ClockOrder {
        /** Recorded as it happened. */
        public Start(Measure measure, Instant at) {
            this(measure, at, false);
        }
    }

    /** A promise until an instant that was named begins. */
    record Give(NamedPromise promise) implements ClockOrder {
    }

    /**
     * What was promised by this measure is done.
     *
     * @param lineId the only agreement line of which it is done, null where it is done of all
     */
    record Stop(Measure measure, @Nullable UUID lineId, Instant at, boolean excused) implements OfLine {
        /** Done, whatever it is about. */
        public Stop(Measure measure, Instant at, boolean excused) {
            this(measure, null, at, excused);
        }

        /** Done, and recorded as it happened. */
        public Stop(Measure measure, Instant at) {
            this(measure, at, false);
        }
    }

    /**
     * What was promised of an agreement line was done within the time that was agreed for it, which is known beforehand: it may be recorded
     * whenever that is, without a reason.
     */
    record Meet(Measure measure, UUID lineId, Instant at) implements OfLine {
    }

    /** What was promised by this measure is somebody's to keep who need not own the item. */
    record Hand(Measure measure, UUID personId) implements ClockOrder {
    }

    /** What was promised by this measure need not be kept. */
    record Cancel(Measure measure) implements ClockOrder {
    }

    /** What was promised by this measure need not be kept any more; what was past its due time then stays broken. */
    record Release(Measure measure, Instant at, boolean excused) implements ClockOrder {
    }

    /**
     * What was promised of an agreement line need not be kept any more; what was past its due time at the instant stays broken.
     *
     * @param at decides by itself and is no time that somebody says, so that no grace applies to it
     */
    record ReleaseLine(Measure measure, UUID lineId, Instant at) implements OfLine {
    }

    /** Nothing need be kept any more. */
    record CancelAll() implements ClockOrder {
    }

    /**
     * What was promised by this measure will not be done.
     *
     * @param lineId the only agreement line of which it will not, null where it is all
     */
    record GiveUp(Measure measure, @Nullable UUID lineId) implements OfLine {

        /** Whatever it is about. */
        public GiveUp(Measure measure) {
            this(measure, null);
        }
    }

    /** What was promised of an agreement line will be done at another time, which the customer is told and which is promised instead. */
    record Postpone(Measure measure, UUID lineId, Instant newTime) implements OfLine {
    }

    /**
     * Whatever lists the reason is paused.
     *
     * @param asked somebody asked for it, so that it is refused where it would pause nothing
     */
    record Hold(String reason, Instant from, @Nullable Instant until, boolean asked, boolean excused) implements ClockOrder {
    }

    /**
     * Whatever lists the reason waits for the last of the lines of an agreement, if each of so many has its time; else it goes on.
     *
     * @param lines how many are to be delivered
     */
    record HoldForLines(String reason, Instant from, int lines, boolean excused) implements ClockOrder {
    }

    /** The hold for the reason is over. */
    record Resume(String reason, Instant at, boolean excused) implements ClockOrder {
        /** Recorded as it happened. */
        public Resume(String reason, Instant at) {
            this(reason, at, false);
        }
    }

    /** What the item is, or whose, changed: other commitments may apply. */
    record Follow() implements ClockOrder {
    }
}
