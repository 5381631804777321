package dev.rapport.serve.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.catalogue.LeadTime;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Happened;
import dev.rapport.rules.promise.NamedPromise;
import dev.rapport.rules.standard.Measure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what the times that were agreed line by line promise. */
@ApplicationScoped
class LineTimes {
    /** The hold reason of what waits for a date. */
    private static final String DATE = "customer-date";

    private final Calendars calendars;

    LineTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * A line with a slot or a lead time is promised until then, and what was promised by an earlier version of the agreement need not be
     * kept. What is recorded late may be due already. Where each line has its time, what the standard says of deliveries waits until the last of them.
     *
     * @param excused whether a reason was given for recording it late
     */
    Uni<List<ClockOrder>> promised(Agreement agreement, boolean excused, UUID team, Actor actor) {
        return calendars.ofTeam(team).map(calendar -> orders(agreement.view(actor), excused, calendar.time()));
    }

    /**
     * What has to be delivered again is promised as if it were agreed when the customer rejected it; a slot that was past then promises nothing, nor
     * does an appointment, which is over, or was moved since.
     *
     * @param left how many lines are to be delivered then, these among them
     */
    Uni<List<ClockOrder>> promisedAgain(List<LineView> lines, int left, Happened said, UUID team, Actor actor) {
        var since = said.instant(actor.at());
        return calendars.ofTeam(team).map(calendar -> again(lines, left, since, said.reason() != null, calendar.time()));
    }

    static List<ClockOrder> again(List<LineView> lines, int left, Instant since, boolean excused, WorkingTime calendar) {
        var open = lines.stream().filter(line -> line.specification().slot() == null || !line.specification().slot().isScheduled()).toList();
        return given(promises(open, since, calendar).filter(promise -> promise.dueAt().isAfter(since)), left, since, excused);
    }

    /** What was promised of the lines of an agreement before it need not be kept; what was past due then stays broken. */
    private static List<ClockOrder> orders(AgreementView agreement, boolean excused, WorkingTime calendar) {
        var since = agreement.madeAt();
        var orders = new ArrayList<ClockOrder>(List.of(new ClockOrder.Release(Measure.AGREEMENT_LINE, since, excused)));
        orders.addAll(given(promises(agreement.lines(), since, calendar), agreement.lines().size(), since, excused));
        return orders;
    }

    private static List<ClockOrder> given(Stream<NamedPromise> promises, int lines, Instant since, boolean excused) {
        return Stream.<ClockOrder>concat(promises.map(ClockOrder.Give::new), Stream.of(waiting(since, lines, excused))).toList();
    }

    static ClockOrder waiting(Instant from, int lines, boolean excused) {
        return new ClockOrder.HoldForLines(DATE, from, lines, excused);
    }

    /** Nobody comes before an appointment, so that its customer is not told that it will be late because its time comes near. */
    private static Stream<NamedPromise> promises(List<LineView> lines, Instant from, WorkingTime calendar) {
        return lines.stream().flatMap(line -> due(line.specification(), from, calendar)
                .map(due -> new NamedPromise(Measure.AGREEMENT_LINE, due, null, line.id(), null, line.specification().slot() == null)));
    }

    private static Stream<Instant> due(Specification agreed, Instant from, WorkingTime calendar) {
        if (agreed.slot() != null) {
            return Stream.of(agreed.slot().until());
        }
        return agreed.leadTime() == null ? Stream.empty() : Stream.of(until(agreed.leadTime(), from, calendar));
    }

    /** No working day at all is by the end of the working day on which it was agreed. */
    private static Instant until(LeadTime lead, Instant from, WorkingTime calendar) {
        @Nullable Integer days = lead.workingDays();
        if (days == null) {
            return after(Objects.requireNonNull(lead.duration()), from.atZone(calendar.zone()));
        }
        var limit = days == 0 ? new Limit(1, Unit.WORKING_DAYS, 1, false, null) : new Limit(days, Unit.WORKING_DAYS, 0, false, null);
        return Objects.requireNonNull(Counting.due(limit, calendar, from, List.of(), Duration.ZERO));
    }

    private static Instant after(String duration, ZonedDateTime from) {
        var time = duration.indexOf('T');
        var days = time < 0 ? duration : duration.substring(0, time);
        var later = days.equals("P") ? from : from.plus(Period.parse(days));
        return (time < 0 ? later : later.plus(Duration.parse("P" + duration.substring(time)))).toInstant();
    }
}
