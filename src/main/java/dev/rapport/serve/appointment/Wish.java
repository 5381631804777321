package dev.rapport.serve.appointment;

import java.util.Map;
import java.util.UUID;

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

    /** Of the fields of a request. */
    static Wish of(ChangeSide side, @Nullable String reason, @Nullable String toldBy, @Nullable UUID contactPersonId, @Nullable UUID representativeId) {
        return new Wish(side, reason, toldBy, OnBehalf.of(contactPersonId, representativeId));
    }

    /** Refuses a desk that gives no reason or acts for the customer, and reasons of customers, which nobody asks for. */
    void check() {
        if (isOfDesk() && reason == null) {
            throw Refusal.at("/reason", ErrorCode.INVALID, "The desk gives a reason.");
        }
        if (!isOfDesk() && reason != null) {
            throw Refusal.at("/reason", ErrorCode.INVALID, "Only the desk gives a reason.");
        }
        if (isOfDesk() && onBehalf != null) {
            throw Refusal.at(onBehalf.contactPersonId() == null ? "/representativeId" : "/contactPersonId", ErrorCode.INVALID,
                    "Nobody acts for the customer in what the desk has to do.");
        }
    }

    /** Refuses the same, and codes that are none. */
    Uni<Void> known(Codes codes) {
        check();
        return codes.requireAll(Codes.APPOINTMENT_REASONS, reason == null ? Map.of() : Map.of(reason, "/reason"))
                .chain(() -> codes.requireAll(Codes.CHANNELS, toldBy == null ? Map.of() : Map.of(toldBy, "/toldBy")));
    }
}
