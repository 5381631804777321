package dev.rapport.serve.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.choice.Slot;

/** Who sits where. It looks nothing up and stores nothing. */
final class Seating {
    private final List<Taken> taken;

    Seating(List<Taken> taken) {
        this.taken = new ArrayList<>(taken);
    }

    /** How many seats of the slot are left; none where there are fewer than there were when they were booked. */
    int free(Slot slot, int capacity) {
        return Math.max(0, capacity - in(slot).size());
    }

    /** Takes the first seat that is left. */
    int take(Slot slot, int capacity, String pointer) {
        requireFree(slot, capacity, pointer);
        var seats = in(slot);
        var seat = IntStream.iterate(1, number -> number + 1).filter(number -> !seats.contains(number)).findFirst().orElseThrow();
        taken.add(new Taken(slot.scheduleId(), slot.from(), slot.until(), seat));
        return seat;
    }

    void requireFree(Slot slot, int capacity, String pointer) {
        if (free(slot, capacity) == 0) {
            throw Refusal.at(pointer, ErrorCode.SLOT_FULL);
        }
    }

    private Set<Integer> in(Slot slot) {
        return taken.stream().filter(each -> each.isIn(slot)).map(Taken::seat).collect(Collectors.toSet());
    }
}
