package dev.rapport.serve.need;

import static dev.rapport.rules.standard.Measure.AGREED_DATE;
import static dev.rapport.rules.standard.Measure.AGREEMENT_LINE;
import static dev.rapport.rules.standard.Measure.ASSISTANCE;
import static dev.rapport.rules.standard.Measure.CONFIRMATION;
import static dev.rapport.rules.standard.Measure.DELIVERY;
import static dev.rapport.rules.standard.Measure.FIRST_RESPONSE;
import static dev.rapport.rules.standard.Measure.NEXT_RESPONSE;
import static dev.rapport.rules.standard.Measure.PROGRESS_UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.standard.Measure;

/** What each thing that happens to a need means for its clocks, line by line. */
class ClockMeaningTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(600);
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Duration PATIENCE = Duration.ofDays(10);
    private static final Subject NEED = new Subject("need", new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final UUID OTHER = new UUID(0, 4);

    static Stream<Arguments> contactsAndStatements() {
        return Stream.of(
                row(new NeedEvent.Responded(NEED, "telephone", EARLIER, null), stop(FIRST_RESPONSE, EARLIER), stop(NEXT_RESPONSE, EARLIER)),
                row(new NeedEvent.Responded(NEED, "telephone", EARLIER, "forgotten"), excused(FIRST_RESPONSE), excused(NEXT_RESPONSE)),
                row(new NeedEvent.FollowedUp(NEED, "telephone", EARLIER, null), resume("customer", EARLIER), start(NEXT_RESPONSE, EARLIER)),
                row(new NeedEvent.FollowedUp(NEED, "telephone", EARLIER, "forgotten"), new ClockOrder.Resume("customer", EARLIER, true),
                        new ClockOrder.Start(NEXT_RESPONSE, EARLIER, true)),
                row(new NeedEvent.ConfirmationAsked(NEED, 1), waits("confirmation")),
                row(confirmed(ConfirmedBy.BY_CUSTOMER, null), resume("confirmation", EARLIER), stop(CONFIRMATION, EARLIER)),
                row(confirmed(ConfirmedBy.READ_BACK, null), resume("confirmation", EARLIER), stop(CONFIRMATION, EARLIER),
                        stop(FIRST_RESPONSE, EARLIER), stop(NEXT_RESPONSE, EARLIER)),
                row(confirmed(ConfirmedBy.READ_BACK, "forgotten"), new ClockOrder.Resume("confirmation", EARLIER, true), excused(CONFIRMATION),
                        excused(FIRST_RESPONSE), excused(NEXT_RESPONSE)),
                row(new NeedEvent.Corrected(NEED, 2, "web-form", EARLIER, null, null), answered(false)),
                row(new NeedEvent.Corrected(NEED, 2, "web-form", EARLIER, "forgotten", null), answered(true)),
                row(new NeedEvent.Restated(NEED, 2), resume("confirmation", NOW), resume("answer", NOW), start(CONFIRMATION, NOW)));
    }

    static Stream<Arguments> offersAndHolds() {
        return Stream.of(
                row(new NeedEvent.Offered(NEED), waits("answer"), waits("confirmation")),
                row(new NeedEvent.Agreed(NEED, 1, EARLIER, null), answered(false)),
                row(new NeedEvent.Agreed(NEED, 1, EARLIER, "forgotten"), answered(true)),
                row(new NeedEvent.Declined(NEED, EARLIER, null), answered(false)),
                row(new NeedEvent.Declined(NEED, EARLIER, "forgotten"), answered(true)),
                row(new NeedEvent.Unoffered(NEED), resume("answer", NOW), resume("confirmation", NOW)),
                row(new NeedEvent.Held(NEED, "payment", EARLIER, LATER, null), new ClockOrder.Hold("payment", EARLIER, LATER, true, false)),
                row(new NeedEvent.Held(NEED, "payment", EARLIER, LATER, "forgotten"), new ClockOrder.Hold("payment", EARLIER, LATER, true, true)),
                row(new NeedEvent.Resumed(NEED, "payment", EARLIER, null), resume("payment", EARLIER)),
                row(new NeedEvent.Resumed(NEED, "payment", EARLIER, "forgotten"), new ClockOrder.Resume("payment", EARLIER, true)));
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                row(new NeedEvent.Delivered(NEED, 1, EARLIER, EARLIER, null, null, List.of(), false), stop(FIRST_RESPONSE, EARLIER), stop(NEXT_RESPONSE, EARLIER),
                        stop(AGREEMENT_LINE, EARLIER), stop(AGREED_DATE, EARLIER), stop(DELIVERY, EARLIER), new ClockOrder.Cancel(AGREEMENT_LINE), new ClockOrder.Cancel(AGREED_DATE),
                        new ClockOrder.Cancel(DELIVERY), new ClockOrder.Cancel(CONFIRMATION), new ClockOrder.Cancel(PROGRESS_UPDATE), released(EARLIER, false), waits("acceptance")),
                row(new NeedEvent.Delivered(NEED, 1, EARLIER, EARLIER, "forgotten", null, List.of(), false), excused(FIRST_RESPONSE), excused(NEXT_RESPONSE),
                        excused(AGREEMENT_LINE), excused(AGREED_DATE), excused(DELIVERY), new ClockOrder.Cancel(AGREEMENT_LINE), new ClockOrder.Cancel(AGREED_DATE),
                        new ClockOrder.Cancel(DELIVERY), new ClockOrder.Cancel(CONFIRMATION), new ClockOrder.Cancel(PROGRESS_UPDATE), released(EARLIER, true), waits("acceptance")),
                row(new NeedEvent.PartDelivered(NEED, OTHER, EARLIER, null, List.of(new LineDelivered(OTHER, 2, EARLIER), new LineDelivered(UUID.randomUUID(), 1, null))),
                        new ClockOrder.Stop(AGREEMENT_LINE, OTHER, EARLIER, false)),
                row(new NeedEvent.Closed(NEED, Ending.ACCEPTED, EARLIER, null), resume("acceptance", EARLIER)),
                row(new NeedEvent.Unmet(NEED, "resource"), stop(FIRST_RESPONSE, NOW), stop(NEXT_RESPONSE, NOW), new ClockOrder.Cancel(CONFIRMATION),
                        new ClockOrder.Cancel(PROGRESS_UPDATE), released(NOW, false), new ClockOrder.GiveUp(AGREED_DATE), new ClockOrder.GiveUp(AGREEMENT_LINE),
                        new ClockOrder.GiveUp(DELIVERY)),
                row(new NeedEvent.Withdrawn(NEED, Ending.BY_CUSTOMER, null), released(NOW, false), new ClockOrder.CancelAll()),
                row(new NeedEvent.Joined(NEED, OTHER), released(NOW, false), new ClockOrder.CancelAll()),
                row(new NeedEvent.Voided(NEED, "test"), new ClockOrder.CancelAll()),
                row(reopened(ReopeningReason.LINES_REJECTED), resume("acceptance", EARLIER), start(DELIVERY, EARLIER)),
                row(reopened(ReopeningReason.NOT_WHAT_WAS_ASKED), resume("acceptance", EARLIER), start(CONFIRMATION, EARLIER), start(DELIVERY, EARLIER)),
                row(reopened(ReopeningReason.CUSTOMER_ANSWERED), resume("acceptance", EARLIER), start(CONFIRMATION, EARLIER), start(DELIVERY, EARLIER)),
                row(new NeedEvent.Reopened(NEED, 2, ReopeningReason.LINES_REJECTED, 1, EARLIER, "forgotten"), new ClockOrder.Resume("acceptance", EARLIER, true),
                        new ClockOrder.Start(DELIVERY, EARLIER, true)),
                row(new NeedEvent.Changed(NEED, NeedKind.ADVICE, List.of("kind")), new ClockOrder.Follow()),
                row(new NeedEvent.Assessed(NEED, Level.HIGH, Level.HIGH, Priority.CRITICAL, 1, false), new ClockOrder.Follow()),
                row(new NeedEvent.Assigned(NEED, OTHER, null, OTHER, null), new ClockOrder.Follow()));
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                row(new NeedEvent.Created(NEED, NeedKind.ADVICE, "telephone", NOW, null)),
                row(new NeedEvent.ClarificationAsked(NEED, OTHER)),
                row(new NeedEvent.ClarificationAnswered(NEED, OTHER)),
                row(new NeedEvent.ChangeAsked(NEED, ChangeSide.CUSTOMER)),
                row(new NeedEvent.ChangeWithdrawn(NEED)),
                row(new NeedEvent.DeliveryStarted(NEED)),
                row(new NeedEvent.LinesAnswered(NEED)),
                row(new NeedEvent.Imported(NEED, NeedKind.ADVICE, "e-mail", EARLIER, NeedStatus.CLOSED, EARLIER, EARLIER, Ending.ACCEPTED, 0, false)),
                row(new NeedEvent.MessagesImported(NEED, 2)),
                row(new NeedEvent.TookOver(NEED, OTHER)),
                row(new NeedEvent.Restricted(NEED)),
                row(new NeedEvent.Unrestricted(NEED)));
    }

    @ParameterizedTest
    @MethodSource({"contactsAndStatements", "offersAndHolds", "endings", "withoutMeaning"})
    void event_means(NeedEvent event, List<ClockOrder> orders) {
        assertEquals(orders, ClockMeaning.of(event, PATIENCE, NOW));
    }

    @Test
    void everyEvent_isInOneOfTheTables() {
        var told = Stream.of(contactsAndStatements(), offersAndHolds(), endings(), withoutMeaning()).flatMap(rows -> rows)
                .<Class<?>>map(row -> row.get()[0].getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(NeedEvent.class.getPermittedSubclasses()), told);
    }

    @Test
    void newNeed_isPromisedFromItsReceipt() {
        assertEquals(List.of(start(FIRST_RESPONSE, EARLIER), start(CONFIRMATION, EARLIER), start(DELIVERY, EARLIER)), ClockMeaning.ofNew(EARLIER, false));
    }

    @Test
    void newNeed_inALiveContact_isRespondedToWhenItIsReceived() {
        assertEquals(List.of(start(FIRST_RESPONSE, EARLIER), start(CONFIRMATION, EARLIER), start(DELIVERY, EARLIER), stop(FIRST_RESPONSE, EARLIER)),
                ClockMeaning.ofNew(EARLIER, true));
    }

    private static Arguments row(NeedEvent event, ClockOrder... orders) {
        return Arguments.of(event, List.of(orders));
    }

    private static NeedEvent confirmed(ConfirmedBy way, String lateReason) {
        return new NeedEvent.Confirmed(NEED, 1, way, "telephone", EARLIER, lateReason, null);
    }

    private static NeedEvent reopened(ReopeningReason reason) {
        return new NeedEvent.Reopened(NEED, 2, reason, 1, EARLIER, null);
    }

    private static ClockOrder[] answered(boolean excused) {
        return new ClockOrder[] {new ClockOrder.Resume("answer", EARLIER, excused), new ClockOrder.Resume("confirmation", EARLIER, excused),
                new ClockOrder.Stop(CONFIRMATION, EARLIER, excused)};
    }

    private static ClockOrder released(Instant at, boolean excused) {
        return new ClockOrder.Release(ASSISTANCE, at, excused);
    }

    private static ClockOrder start(Measure measure, Instant at) {
        return new ClockOrder.Start(measure, at, false);
    }

    private static ClockOrder stop(Measure measure, Instant at) {
        return new ClockOrder.Stop(measure, at, false);
    }

    private static ClockOrder excused(Measure measure) {
        return new ClockOrder.Stop(measure, EARLIER, true);
    }

    /** On hold by itself, until the patience is over. */
    private static ClockOrder waits(String reason) {
        return new ClockOrder.Hold(reason, NOW, NOW.plus(PATIENCE), false, false);
    }

    private static ClockOrder resume(String reason, Instant at) {
        return new ClockOrder.Resume(reason, at, false);
    }
}
