package dev.rapport.rules.calendar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The working time of a calendar from an instant on, in the order of time, without an end. */
final class WorkingStretches implements Iterator<Stretch> {
    private final WorkingTime calendar;
    private final Slices slices;
    private final Deque<Stretch> waiting = new ArrayDeque<>();

    WorkingStretches(WorkingTime calendar, long from) {
        this.calendar = calendar;
        slices = new Slices(calendar.zone(), from);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Stretch next() {
        for (var closed = 0; waiting.isEmpty(); closed++) {
            if (closed > WorkingTime.LONGEST_CLOSED_DAYS) {
                throw new Refusal(ErrorCode.CALENDAR_NEVER_OPEN);
            }
            add(slices.next());
        }
        return waiting.remove();
    }

    private void add(Slices.Slice slice) {
        calendar.day(slice.date()).intervals().stream().map(slice::of).filter(part -> !part.isEmpty()).forEach(waiting::add);
    }
}
