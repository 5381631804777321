package dev.rapport.serve.need;

import static dev.rapport.serve.need.PlainNeeds.NOON;
import static dev.rapport.serve.need.PlainNeeds.WINDOW;
import static dev.rapport.serve.need.PlainNeeds.WINDOWS;
import static dev.rapport.serve.need.PlainNeeds.agreed;
import static dev.rapport.serve.need.PlainNeeds.at;
import static dev.rapport.serve.need.PlainNeeds.confirmation;
import static dev.rapport.serve.need.PlainNeeds.implied;
import static dev.rapport.serve.need.PlainNeeds.need;
import static dev.rapport.serve.need.PlainNeeds.refused;
import static dev.rapport.serve.need.PlainNeeds.status;
import static dev.rapport.serve.need.PlainNeeds.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.rules.promise.Happened;

/** What is reopened, when, and to where. */
class NeedReopeningTest {
    @Test
    void declineOrUnoffer_afterReopening_doesNotBringTheOldAgreementBack() {
        var need = agreed();
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, at(NOON));
        need.offer(at(NOON));
        need.unoffer(at(NOON));
        assertEquals(NeedStatus.IDENTIFIED, status(need));
        need.offer(at(NOON));
        need.decline(implied(), at(NOON));
        assertEquals(NeedStatus.CONFIRMED, status(need));
    }

    @Test
    void reopen_toIdentified_asksForConfirmationAgain() {
        var need = need();
        need.confirm(confirmation(NOON), at(NOON));
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, at(NOON));
        assertEquals(2, need.statement().number());
        assertFalse(need.statement().isConfirmed());
        need.confirm(confirmation(NOON), at(NOON));
        assertEquals(NeedStatus.CONFIRMED, status(need));
    }

    @Test
    void reopen_afterTheWindow_isRefusedAndNotAllowed() {
        var need = need();
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        var end = NOON.plus(WINDOW);
        assertTrue(told(need, end).allowed().contains(NeedVerb.REOPEN));
        assertFalse(told(need, end.plusSeconds(1)).allowed().contains(NeedVerb.REOPEN));
        refused(ErrorCode.REOPENING_LATE, () -> need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, at(end.plusSeconds(1))));
        need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, at(end));
        assertEquals(2, need.progress().episode());
        assertNull(need.progress().deliveredAt());
    }

    @Test
    void reopen_closed_hasTheWindowFromItsClosing() {
        var need = need();
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        need.close(Ending.SILENT, WINDOW, at(NOON.plus(WINDOW)));
        need.reopen(ReopeningReason.LINES_REJECTED, at(NOON.plus(WINDOW).plus(WINDOW)));
        assertEquals(NeedStatus.IN_DELIVERY, status(need));
    }

    @Test
    void reopen_customerAnsweredYearsLater_goesOnWithTheSameEpisode() {
        var need = need();
        need.withdraw(Ending.NO_ANSWER, null, at(NOON));
        need.reopen(ReopeningReason.CUSTOMER_ANSWERED, at(NOON.plus(Duration.ofDays(1_000))));
        assertEquals(NeedStatus.IDENTIFIED, status(need));
        assertEquals(1, need.progress().episode());
    }

    @Test
    void reopen_withdrawnByTheCustomer_isRefused() {
        var need = need();
        need.withdraw(Ending.BY_CUSTOMER, null, at(NOON));
        refused(ErrorCode.NEED_STATE, () -> need.reopen(ReopeningReason.CUSTOMER_ANSWERED, at(NOON)));
        assertFalse(told(need, NOON).allowed().contains(NeedVerb.REOPEN));
    }
}
