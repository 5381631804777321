package dev.rapport.serve.need;

import static dev.rapport.serve.need.PlainNeeds.NOON;
import static dev.rapport.serve.need.PlainNeeds.WINDOW;
import static dev.rapport.serve.need.PlainNeeds.WINDOWS;
import static dev.rapport.serve.need.PlainNeeds.agreed;
import static dev.rapport.serve.need.PlainNeeds.at;
import static dev.rapport.serve.need.PlainNeeds.change;
import static dev.rapport.serve.need.PlainNeeds.refused;
import static dev.rapport.serve.need.PlainNeeds.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.rules.promise.Happened;

/** What deliveries and the customer's word on them make of a need, and when. */
class NeedInDeliveryTest {
    private static final UUID DESKS = new UUID(0, 7);
    private static final UUID LAMPS = new UUID(0, 8);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void linesRejected_withoutNamingThem_isRefused() {
        var need = delivered();
        refused(ErrorCode.INVALID, () -> need.reopen(ReopeningReason.LINES_REJECTED, at(NOON)));
        assertEquals(NeedStatus.DELIVERED, status(need));
    }

    @Test
    void acceptedLine_rejectedWithinTheWindow_isToBeDeliveredAgain() {
        var need = delivered();
        need.close(Ending.ACCEPTED, WINDOW, at(NOON));
        answer(need, new LineAnswered(DESKS, 0, 1, 1), NOON);
        assertEquals(NeedStatus.IN_DELIVERY, status(need));
        assertEquals(2, need.progress().episode());
        assertEquals(List.of(new LineQuantity(DESKS, 1)), need.lines().left());
        assertEquals(1, need.lines().figures().get(0).accepted());
    }

    @Test
    void rejection_givenWithinTheWindow_andRecordedAfterIt_reopensAsOfThen() {
        var need = delivered();
        need.close(Ending.ACCEPTED, WINDOW, at(NOON));
        var late = NOON.plus(WINDOW).plus(DAY);
        refused(ErrorCode.REOPENING_LATE, () -> answer(need, new LineAnswered(DESKS, 0, 1, 1), late, late));
        var event = (NeedEvent.Reopened) answer(delivered(), new LineAnswered(DESKS, 0, 1, 0), NOON.plus(DAY), late);
        assertEquals(NOON.plus(DAY), event.at());
    }

    @Test
    void acceptance_closesWhenItWasGiven() {
        var need = delivered();
        var given = NOON.plus(DAY);
        answer(need, new LineAnswered(LAMPS, 1, 0, 0), given, given.plus(DAY));
        var event = (NeedEvent.Closed) answer(need, new LineAnswered(DESKS, 2, 0, 0), given, given.plus(DAY));
        assertEquals(given, event.at());
        assertEquals(given, need.progress().endedAt());
        assertEquals(given.plus(WINDOW), need.progress().reopenableUntil());
    }

    @Test
    void answer_isSetBackByAnAgentWithinTheGrace_bySupervisorsFurtherWithAReason() {
        var need = delivered();
        var recorded = NOON.plus(Duration.ofHours(2));
        for (var answer : List.of(new LineAnswered(DESKS, 0, 1, 0), new LineAnswered(DESKS, 1, 0, 0))) {
            refused(ErrorCode.HAPPENED_TOO_LONG_AGO, () -> need.answerLines(List.of(answer), new Happened(NOON, "forgotten"), WINDOWS, agent(recorded)));
            refused(ErrorCode.HAPPENED_TOO_LONG_AGO, () -> need.answerLines(List.of(answer), new Happened(NOON, null), WINDOWS, at(recorded)));
        }
        var within = recorded.minus(Duration.ofMinutes(30));
        need.answerLines(List.of(new LineAnswered(DESKS, 2, 0, 0)), new Happened(within, null), WINDOWS, agent(recorded));
        answer(need, new LineAnswered(LAMPS, 1, 0, 0), NOON.plus(Duration.ofHours(1)), recorded);
        assertEquals(NOON.plus(Duration.ofHours(1)), need.progress().endedAt());
    }

    @Test
    void answerInPart_delaysSilenceFromWhenItWasGiven_neverBack() {
        var need = delivered();
        answer(need, new LineAnswered(DESKS, 1, 0, 0), NOON.plus(DAY.multipliedBy(3)), NOON.plus(DAY.multipliedBy(5)));
        var silent = NOON.plus(DAY.multipliedBy(3)).plus(WINDOWS.silence());
        assertEquals(silent, need.progress().silentAt());
        answer(need, new LineAnswered(DESKS, 1, 0, 0), NOON.plus(DAY), NOON.plus(DAY.multipliedBy(5)));
        assertEquals(silent, need.progress().silentAt());
    }

    @Test
    void answer_givenBeforeTheLastCame_countsFromItsDelivery() {
        var need = withLines();
        deliver(need, NOON, new LineQuantity(DESKS, 2));
        deliver(need, NOON.plus(DAY), new LineQuantity(LAMPS, 1));
        var event = (NeedEvent.Reopened) answer(need, new LineAnswered(DESKS, 0, 1, 0), NOON.plusSeconds(60), NOON.plus(DAY.multipliedBy(2)));
        assertEquals(NOON.plus(DAY), event.at());
    }

    @ParameterizedTest
    @EnumSource(value = NeedStatus.class, names = {"WITHDRAWN", "UNMET"})
    void whatWasDelivered_isAnswered_afterTheRestWasNot(NeedStatus end) {
        var need = withLines();
        deliver(need, NOON, new LineQuantity(DESKS, 2));
        if (end == NeedStatus.UNMET) {
            need.declareUnmet(new Limitation("resource", "Sold out"), at(NOON));
        } else {
            need.withdraw(Ending.BY_CUSTOMER, null, at(NOON));
        }
        var rejected = List.of(new LineAnswered(DESKS, 0, 1, 0));
        assertEquals(Undone.NOTHING, need.undoneBy(rejected));
        answer(need, new LineAnswered(DESKS, 1, 1, 0), NOON);
        assertEquals(end, status(need));
        assertEquals(1, need.lines().figures().get(0).accepted());
        assertEquals(1, need.lines().figures().get(0).rejected());
    }

    @Test
    void delivery_whileAChangeIsAskedFor_isOfWhatWasAgreed_andStays() {
        var need = withLines();
        need.askChange(change(), at(NOON));
        deliver(need, NOON, new LineQuantity(DESKS, 1));
        assertEquals(NeedStatus.OFFERED, status(need));
        need.offer(at(NOON));
        need.unoffer(at(NOON));
        assertEquals(NeedStatus.IN_DELIVERY, status(need));
        need.agreeLines(List.of(new AgreedLine(new UUID(0, 9), 1, 5)));
        assertEquals(List.of(1, 5), need.lines().figures().stream().map(LineFigures::agreed).toList());
    }

    @Test
    void delivery_whileSomethingIsOnOfferForTheFirstTime_isRefused() {
        var need = PlainNeeds.need();
        need.offer(at(NOON));
        refused(ErrorCode.NEED_STATE, () -> deliver(need, NOON, new LineQuantity(DESKS, 1)));
    }

    @Test
    void wholeDelivery_hasItsOwnTime_whereAnotherPartCameLater() {
        var need = withLines();
        deliver(need, NOON.plus(DAY), new LineQuantity(DESKS, 2));
        var event = (NeedEvent.Delivered) need.deliver(new Happened(NOON, "forgotten"), WINDOWS, at(NOON.plus(DAY)));
        assertEquals(NOON, event.happenedAt());
        assertEquals(NOON.plus(DAY), event.at());
    }

    @Test
    void deliveryOfWhichTheCustomerIsTold_saysSo() {
        assertTrue(((NeedEvent.Delivered) withLines().deliverTold(Happened.NOW, WINDOWS, at(NOON))).told());
        assertFalse(((NeedEvent.Delivered) withLines().deliver(Happened.NOW, WINDOWS, at(NOON))).told());
    }

    @Test
    void undone_tellsHowManyLinesAreToBeDeliveredThen() {
        var need = withLines();
        deliver(need, NOON, new LineQuantity(DESKS, 2));
        assertEquals(new Undone(List.of(DESKS), 2), need.undoneBy(List.of(new LineAnswered(DESKS, 1, 1, 0))));
        deliver(need, NOON, new LineQuantity(LAMPS, 1));
        assertEquals(new Undone(List.of(DESKS), 1), need.undoneBy(List.of(new LineAnswered(DESKS, 1, 1, 0))));
    }

    private static Actor agent(Instant at) {
        return Actor.person(new UUID(0, 1), Set.of(Roles.AGENT), at);
    }

    private static Need withLines() {
        var need = agreed();
        need.agreeLines(List.of(new AgreedLine(DESKS, 1, 2), new AgreedLine(LAMPS, 2, 1)));
        return need;
    }

    private static Need delivered() {
        var need = withLines();
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        return need;
    }

    private static void deliver(Need need, Instant when, LineQuantity part) {
        need.deliverLines(new UUID(0, 6), List.of(part), Happened.NOW, WINDOWS, at(when));
    }

    private static NeedEvent answer(Need need, LineAnswered answer, Instant when) {
        return answer(need, answer, when, when);
    }

    private static NeedEvent answer(Need need, LineAnswered answer, Instant given, Instant recorded) {
        return need.answerLines(List.of(answer), new Happened(given, "forgotten"), WINDOWS, at(recorded));
    }
}
