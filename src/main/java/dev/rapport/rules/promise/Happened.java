package dev.rapport.rules.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * When something happened that is recorded now. Agents may set it back by the grace of the standard, supervisors further with a
 * reason; nobody before the receipt or into the future (standards: clocks).
 *
 * @param at now, where it is left out
 * @param reason why it is recorded late, a key of the code list {@code late-record-reasons}
 */
public record Happened(@Nullable Instant at, @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason) {
    /** It happens now. */
    public static final Happened NOW = new Happened(null, null);

    /** What was said, or now. */
    public static Happened orNow(@Nullable Happened happened) {
        return happened == null ? NOW : happened;
    }

    /** Refuses a reason that is none of the list. */
    public Uni<Void> known(Codes codes) {
        return reason == null ? Uni.createFrom().voidItem() : codes.require(Codes.LATE_RECORD_REASONS, reason, "/happened/reason");
    }

    /** Refuses what would have happened before the receipt or in the future, by the second. */
    public static void requirePossible(Instant at, Instant receivedAt, Instant now) {
        if (at.isAfter(now)) {
            throw Refusal.at("/happened/at", ErrorCode.HAPPENED_IN_FUTURE);
        }
        if (at.isBefore(Timing.seconds(receivedAt))) {
            throw Refusal.at("/happened/at", ErrorCode.HAPPENED_BEFORE_RECEIPT);
        }
    }

    /**
     * The instant that was said, else now, for what no commitment says how far it may be set back: refused beyond the usual grace,
     * unless a supervisor gives a reason.
     */
    public Instant withinGrace(Instant receivedAt, Actor actor) {
        var instant = instant(actor.at());
        new Grace(NamedPromise.GRACE).require(instant, receivedAt, reason != null, actor);
        return instant;
    }

    /** At the instant that was said, else now. */
    public Instant instant(Instant now) {
        return at == null ? now : at;
    }
}
