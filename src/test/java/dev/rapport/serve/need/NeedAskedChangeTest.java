package dev.rapport.serve.need;

import static dev.rapport.serve.need.PlainNeeds.NOON;
import static dev.rapport.serve.need.PlainNeeds.agreed;
import static dev.rapport.serve.need.PlainNeeds.at;
import static dev.rapport.serve.need.PlainNeeds.change;
import static dev.rapport.serve.need.PlainNeeds.implied;
import static dev.rapport.serve.need.PlainNeeds.need;
import static dev.rapport.serve.need.PlainNeeds.refused;
import static dev.rapport.serve.need.PlainNeeds.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;

/** A change of what was agreed is asked for, withdrawn, declined. */
class NeedAskedChangeTest {
    @Test
    void withdrawChange_beforeDeliveryOrIn_leadsBackToWhereItWas() {
        var need = agreed();
        need.askChange(change(), at(NOON));
        assertEquals(new Change(NeedStatus.AGREED, ChangeSide.CUSTOMER, NOON, "A larger one"), need.progress().change());
        need.withdrawChange(at(NOON));
        assertEquals(NeedStatus.AGREED, status(need));
        need.startDelivery(at(NOON));
        need.askChange(change(), at(NOON));
        need.withdrawChange(at(NOON));
        assertEquals(NeedStatus.IN_DELIVERY, status(need));
        assertNull(need.progress().change());
    }

    @Test
    void withdrawChange_whileSomethingIsOnOffer_isRefused() {
        var need = agreed();
        need.askChange(change(), at(NOON));
        need.offer(at(NOON));
        refused(ErrorCode.OFFER_OPEN, () -> need.withdrawChange(at(NOON)));
    }

    @Test
    void withdrawChange_whereNoneWasAsked_isRefused() {
        var need = need();
        need.offer(at(NOON));
        refused(ErrorCode.NEED_STATE, () -> need.withdrawChange(at(NOON)));
    }

    @Test
    void decline_ofAChange_letsWhatWasAgreedHold() {
        var need = agreed();
        need.startDelivery(at(NOON));
        need.askChange(change(), at(NOON));
        need.offer(at(NOON));
        need.decline(implied(), at(NOON));
        assertEquals(NeedStatus.IN_DELIVERY, status(need));
    }

    @Test
    void restate_whileAChangeIsAsked_letsWhatWasAgreedHold() {
        var need = agreed();
        need.askChange(change(), at(NOON));
        need.offer(at(NOON));
        need.restate("Something else", at(NOON));
        need.withdrawChange(at(NOON));
        assertEquals(NeedStatus.AGREED, status(need));
    }
}
