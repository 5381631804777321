package dev.rapport.serve.appointment;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.ChangeSide;
import io.smallrye.mutiny.Uni;

/**
 * Who wants an appointment moved or cancelled.
 *
 * @param reason of the desk
 * @param toldBy the channel by which the customer knows it already; without one they are written to
 * @param onBehalf who wishes it, where that is not the customer themselves
 */
record Wish(@Nullable ChangeSide side, @Nullable String reason, @Nullable String toldBy, @Nullable OnBehalf onBehalf) {
    /** It follows from something else. */
    static final Wish NOBODYS = new Wish(null, null, null, null);

    /** The customer does it by their own hand. */
    static Wish ofCustomer(@Nullable OnBehalf somebody) {
        return new Wish(ChangeSide.CUSTOMER, null, null, somebody);
    }

    boolean isOfDesk() {
        return side == ChangeSide.DESK;
    }

    /** Refuses codes that are none, and a desk that gives no reason. */
    Uni<Void> known(Codes codes) {
        if (isOfDesk() == (reason == null)) {
            throw Refusal.at("/reason", ErrorCode.INVALID, "The desk gives a reason; the customer need not.");
        }
        return codes.requireAll(Codes.APPOINTMENT_REASONS, reason == null ? Map.of() : Map.of(reason, "/reason"))
                .chain(() -> codes.requireAll(Codes.CHANNELS, toldBy == null ? Map.of() : Map.of(toldBy, "/toldBy")));
    }
}
