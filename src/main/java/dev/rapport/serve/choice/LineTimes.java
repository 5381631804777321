package dev.rapport.serve.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.catalogue.LeadTime;
import dev.rapport.rules.promise.NamedPromise;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.need.NeedPromiseService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes promises of the times that were agreed line by line. */
@ApplicationScoped
class LineTimes {
    private final Calendars calendars;
    private final NeedPromiseService promises;

    LineTimes(Calendars calendars, NeedPromiseService promises) {
        this.calendars = calendars;
        this.promises = promises;
    }

    /** A line with a slot or a lead time is promised until then; of a first agreement without any nothing is written. */
    Uni<Void> promise(Offer offer, Agreement agreement, Actor actor) {
        return calendars.ofTeam(Objects.requireNonNull(offer.asSubject().teamId()))
                .map(calendar -> promised(agreement.view(actor), calendar.time(), actor.at()))
                .chain(lines -> lines.isEmpty() && agreement.number() == 1 ? Uni.createFrom().voidItem()
                        : promises.agreed(offer.needId(), lines, lines.size() == agreement.view(actor).lines().size(), actor));
    }

    /** Nobody comes before an appointment, so that its customer is not told that it will be late because its time comes near. */
    private static List<NamedPromise> promised(AgreementView agreement, WorkingTime calendar, Instant now) {
        return agreement.lines().stream().flatMap(line -> due(line.specification(), agreement.madeAt(), calendar)
                .filter(due -> due.isAfter(now))
                .map(due -> new NamedPromise(Measure.AGREEMENT_LINE, due, null, line.id(), null, line.specification().slot() == null))).toList();
    }

    static Stream<Instant> due(Specification agreed, Instant from, WorkingTime calendar) {
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
