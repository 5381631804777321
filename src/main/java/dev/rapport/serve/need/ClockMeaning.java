package dev.rapport.serve.need;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.standard.Measure;

/**
 * What each thing that happens to a need means for the clocks of its promises (S1 2.1). A need that waits for its customer's
 * confirmation, answer or acceptance is on that hold by itself. One that cannot be met has broken its promise of delivery.
 */
final class ClockMeaning {
    /** Hold reasons that needs set by themselves. */
    private static final String CONFIRMATION = "confirmation";
    private static final String ANSWER = "answer";
    private static final String ACCEPTANCE = "acceptance";

    private static final Map<Class<? extends NeedEvent>, Function<NeedEvent, Meant>> MEANINGS = new HashMap<>();

    static {
        on(NeedEvent.Responded.class, event -> now -> responded(event.at(), event.lateReason() != null));
        on(NeedEvent.FollowedUp.class, event -> now -> followedUp(event, event.lateReason() != null));
        on(NeedEvent.ConfirmationAsked.class, event -> now -> List.of(hold(CONFIRMATION, now)));
        on(NeedEvent.Confirmed.class, event -> now -> confirmed(event, event.lateReason() != null));
        on(NeedEvent.Corrected.class, event -> now -> answered(event.at(), event.lateReason() != null));
        on(NeedEvent.Restated.class, event -> now -> List.of(resume(CONFIRMATION, now), resume(ANSWER, now), start(Measure.CONFIRMATION, now)));
        on(NeedEvent.Offered.class, event -> now -> List.of(hold(ANSWER, now), hold(CONFIRMATION, now)));
        on(NeedEvent.Agreed.class, event -> now -> answered(event.at(), event.lateReason() != null));
        on(NeedEvent.Declined.class, event -> now -> answered(event.at(), event.lateReason() != null));
        on(NeedEvent.Unoffered.class, event -> now -> List.of(resume(ANSWER, now), resume(CONFIRMATION, now)));
        on(NeedEvent.Held.class, event -> now -> List.of(new ClockOrder.Hold(event.reason(), event.since(), event.until(), true, event.lateReason() != null)));
        on(NeedEvent.Resumed.class, event -> now -> List.of(new ClockOrder.Resume(event.reason(), event.at(), event.lateReason() != null)));
        on(NeedEvent.PartDelivered.class, event -> now -> linesDone(event.lines(), event.lateReason() != null).toList());
        on(NeedEvent.Delivered.class, event -> now -> delivered(event, now));
        on(NeedEvent.Closed.class, event -> now -> List.of(new ClockOrder.Resume(ACCEPTANCE, event.at(), event.lateReason() != null)));
        on(NeedEvent.Unmet.class, event -> now -> List.of(stop(Measure.FIRST_RESPONSE, now), stop(Measure.NEXT_RESPONSE, now),
                new ClockOrder.Cancel(Measure.CONFIRMATION), new ClockOrder.Cancel(Measure.PROGRESS_UPDATE), release(Measure.ASSISTANCE, now),
                new ClockOrder.GiveUp(Measure.AGREED_DATE), new ClockOrder.GiveUp(Measure.AGREEMENT_LINE), new ClockOrder.GiveUp(Measure.DELIVERY)));
        on(NeedEvent.Withdrawn.class, event -> now -> List.of(release(Measure.ASSISTANCE, now), new ClockOrder.CancelAll()));
        on(NeedEvent.Joined.class, event -> now -> List.of(release(Measure.ASSISTANCE, now), new ClockOrder.CancelAll()));
        on(NeedEvent.Voided.class, event -> now -> List.of(new ClockOrder.CancelAll()));
        on(NeedEvent.Reopened.class, event -> now -> reopened(event, event.lateReason() != null));
        on(NeedEvent.Changed.class, event -> now -> List.of(new ClockOrder.Follow()));
        on(NeedEvent.Assessed.class, event -> now -> List.of(new ClockOrder.Follow()));
        on(NeedEvent.Assigned.class, event -> now -> List.of(new ClockOrder.Follow()));
    }

    private ClockMeaning() {
    }

    /** What a new need means: everything counts from its receipt; a person who took it in a live contact has responded to it. */
    static List<ClockOrder> ofNew(Instant receivedAt, boolean live) {
        var orders = new ArrayList<ClockOrder>(List.of(start(Measure.FIRST_RESPONSE, receivedAt), start(Measure.CONFIRMATION, receivedAt),
                start(Measure.DELIVERY, receivedAt)));
        if (live) {
            orders.add(stop(Measure.FIRST_RESPONSE, receivedAt));
        }
        return orders;
    }

    /** @param patience how long a need waits for its customer before somebody looks at it again */
    static List<ClockOrder> of(NeedEvent event, Duration patience, Instant now) {
        var meaning = MEANINGS.get(event.getClass());
        return meaning == null ? List.of() : meaning.apply(event).at(now).stream().map(order -> reviewed(order, now.plus(patience))).toList();
    }

    private static ClockOrder reviewed(ClockOrder order, Instant until) {
        return order instanceof ClockOrder.Hold hold && hold.until() == null
                ? new ClockOrder.Hold(hold.reason(), hold.from(), until, hold.asked(), hold.excused()) : order;
    }

    private static List<ClockOrder> responded(Instant at, boolean excused) {
        return List.of(new ClockOrder.Stop(Measure.FIRST_RESPONSE, at, excused), new ClockOrder.Stop(Measure.NEXT_RESPONSE, at, excused));
    }

    /** What is read back is read back in a live contact. */
    private static List<ClockOrder> confirmed(NeedEvent.Confirmed event, boolean excused) {
        var orders = new ArrayList<ClockOrder>(List.of(new ClockOrder.Resume(CONFIRMATION, event.at(), excused),
                new ClockOrder.Stop(Measure.CONFIRMATION, event.at(), excused)));
        if (event.way() == ConfirmedBy.READ_BACK) {
            orders.addAll(responded(event.at(), excused));
        }
        return orders;
    }

    private static List<ClockOrder> followedUp(NeedEvent.FollowedUp event, boolean excused) {
        return List.of(new ClockOrder.Resume(Work.CUSTOMER, event.at(), excused), new ClockOrder.Start(Measure.NEXT_RESPONSE, event.at(), excused));
    }

    /** The customer said what they want: nobody waits for their word any more. */
    private static List<ClockOrder> answered(Instant at, boolean excused) {
        return List.of(new ClockOrder.Resume(ANSWER, at, excused), new ClockOrder.Resume(CONFIRMATION, at, excused),
                new ClockOrder.Stop(Measure.CONFIRMATION, at, excused));
    }

    /** What began only after it was delivered, because that was recorded late, is neither kept nor left running. */
    private static List<ClockOrder> delivered(NeedEvent.Delivered event, Instant now) {
        var excused = event.lateReason() != null;
        var at = event.at();
        return Stream.concat(linesDone(event.lines(), excused), Stream.of(new ClockOrder.Stop(Measure.FIRST_RESPONSE, at, excused),
                new ClockOrder.Stop(Measure.NEXT_RESPONSE, at, excused), new ClockOrder.Stop(Measure.AGREEMENT_LINE, at, excused),
                new ClockOrder.Stop(Measure.AGREED_DATE, at, excused), new ClockOrder.Stop(Measure.DELIVERY, at, excused),
                new ClockOrder.Cancel(Measure.AGREEMENT_LINE), new ClockOrder.Cancel(Measure.AGREED_DATE), new ClockOrder.Cancel(Measure.DELIVERY),
                new ClockOrder.Cancel(Measure.CONFIRMATION), new ClockOrder.Cancel(Measure.PROGRESS_UPDATE),
                new ClockOrder.Release(Measure.ASSISTANCE, at, excused), hold(ACCEPTANCE, now))).toList();
    }

    /** What is promised of a line is kept with the last of it. */
    private static Stream<ClockOrder> linesDone(List<LineDelivered> lines, boolean excused) {
        return lines.stream().filter(line -> line.doneAt() != null).map(line -> new ClockOrder.Stop(Measure.AGREEMENT_LINE, line.lineId(), line.doneAt(), excused));
    }

    /** Nobody waits for the customer's word any more. */
    private static List<ClockOrder> reopened(NeedEvent.Reopened event, boolean excused) {
        var orders = new ArrayList<ClockOrder>(List.of(new ClockOrder.Resume(ACCEPTANCE, event.at(), excused)));
        if (event.reason().leadsTo() == NeedStatus.IDENTIFIED) {
            orders.add(new ClockOrder.Start(Measure.CONFIRMATION, event.at(), excused));
        }
        orders.add(new ClockOrder.Start(Measure.DELIVERY, event.at(), excused));
        return orders;
    }

    private static ClockOrder start(Measure measure, Instant at) {
        return new ClockOrder.Start(measure, at);
    }

    private static ClockOrder stop(Measure measure, Instant at) {
        return new ClockOrder.Stop(measure, at);
    }

    private static ClockOrder release(Measure measure, Instant at) {
        return new ClockOrder.Release(measure, at, false);
    }

    private static ClockOrder hold(String reason, Instant from) {
        return new ClockOrder.Hold(reason, from, null, false, false);
    }

    private static ClockOrder resume(String reason, Instant at) {
        return new ClockOrder.Resume(reason, at);
    }

    @SuppressWarnings("unchecked")
    private static <E extends NeedEvent> void on(Class<E> type, Function<E, Meant> meaning) {
        MEANINGS.put(type, event -> meaning.apply((E) event));
    }

    /** Orders as they are at the instant at which something is recorded. */
    private interface Meant {
        List<ClockOrder> at(Instant now);
    }
}
