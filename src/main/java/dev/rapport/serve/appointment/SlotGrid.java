package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Span;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.serve.choice.Slot;

/**
 * The slots of a schedule: one after the other from the beginning of each working time of a day on, as far as they fit in whole. A slot is as long
 * as it is by a stop watch, also where the clock on the wall changes meanwhile.
 *
 * @param id of the schedule
 * @param ended whether nothing of it can be booked any more
 */
record SlotGrid(UUID id, ScheduleDetails schedule, boolean ended, WorkingTime hours) {
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final UUID NONE = new UUID(0, 0);

    /** @param team the working time of its team */
    static SlotGrid of(AppointmentSchedule schedule, WorkingTime team) {
        return of(schedule.id(), schedule.details(), schedule.isEnded(), team);
    }

    /** Of a schedule that is to be made. */
    static SlotGrid of(ScheduleDetails schedule, WorkingTime team) {
        return of(NONE, schedule, false, team);
    }

    static SlotGrid of(UUID id, ScheduleDetails schedule, boolean ended, WorkingTime team) {
        return new SlotGrid(id, schedule, ended, schedule.weekly() == null ? team : team.withWeek(schedule.weekly()));
    }

    /** Those that begin from the one instant on and before the other, in their order. */
    Stream<Slot> between(Instant from, Instant until) {
        var last = hours.dateOf(until);
        return hours.dateOf(from).datesUntil(last.plusDays(1)).flatMap(date -> joined(hours.workingOn(date)).stream()).flatMap(this::in)
                .filter(slot -> !slot.from().isBefore(from) && slot.from().isBefore(until) && isValid(slot));
    }

    /** The one that begins then. */
    Optional<Slot> at(Instant from) {
        return between(from, from.plusSeconds(1)).filter(slot -> slot.from().equals(from)).findFirst();
    }

    /** Refuses another slot than one of these that can be booked now. */
    void requireOpen(Slot slot, Instant now, String pointer) {
        if (!hasOpen(slot, now)) {
            throw Refusal.at(pointer, ErrorCode.SLOT_NOT_OPEN);
        }
    }

    /** Whether it is one of these and can be booked now, if a seat is left. */
    boolean hasOpen(Slot slot, Instant now) {
        return at(slot.from()).filter(slot::equals).filter(found -> isBookable(found, now)).isPresent();
    }

    boolean isBookable(Slot slot, Instant now) {
        return !ended && slot.from().isAfter(now) && !slot.from().isBefore(now.plus(Duration.ofHours(schedule.noticeHours())))
                && !slot.from().isAfter(now.plus(Duration.ofDays(schedule.daysAhead())));
    }

    SlotView view(Slot slot, Seating seating, Instant now) {
        var free = seating.free(slot, schedule.capacity());
        return new SlotView(slot.from(), slot.until(), schedule.capacity(), free, free > 0 && isBookable(slot, now));
    }

    /** Refuses a schedule that has no slot within a year. */
    void requireSome(Instant now) {
        var start = schedule.validFrom().isAfter(now) ? schedule.validFrom() : now;
        if (between(start, start.plus(FARTHEST)).findAny().isEmpty()) {
            throw Refusal.at("/minutes", ErrorCode.SCHEDULE_EMPTY);
        }
    }

    /** What ends when the next begins is one, as around a change of the clock. */
    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.size() - 1;
            if (last >= 0 && span.from().equals(joined.get(last).until())) {
                joined.set(last, new Span(joined.get(last).from(), span.until()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private Stream<Slot> in(Span working) {
        var length = Duration.ofMinutes(schedule.minutes());
        var end = Objects.requireNonNull(working.until());
        return Stream.iterate(working.from(), from -> !from.plus(length).isAfter(end), from -> from.plus(length))
                .map(from -> new Slot(from, from.plus(length), id));
    }

    private boolean isValid(Slot slot) {
        return !slot.from().isBefore(schedule.validFrom()) && (schedule.validUntil() == null || !slot.until().isAfter(schedule.validUntil()));
    }
}
