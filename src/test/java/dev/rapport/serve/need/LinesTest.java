package dev.rapport.serve.need;

import static dev.rapport.serve.need.PlainNeeds.NOON;
import static dev.rapport.serve.need.PlainNeeds.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How far lines are delivered, against every unit of them kept by hand. */
class LinesTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final List<UUID> IDS = List.of(FIRST, SECOND, THIRD);

    private enum Unit {
        LEFT, BROUGHT, ACCEPTED
    }

    private enum Deed {
        DELIVER, ACCEPT, REJECT, TAKE_BACK
    }

    record Step(Deed deed, int line, int quantity) {
    }

    /** The plain way: each unit of a line is an own thing. */
    private static final class Oracle {
        private final Map<UUID, List<Unit>> units = new TreeMap<>();
        private final Map<UUID, Integer> rejected = new TreeMap<>();

        Oracle(List<Integer> quantities) {
            for (var index = 0; index < quantities.size(); index++) {
                units.put(IDS.get(index), new ArrayList<>(Collections.nCopies(quantities.get(index), Unit.LEFT)));
            }
        }

        boolean take(Step step, UUID line) {
            var from = switch (step.deed()) {
                case DELIVER -> Unit.LEFT;
                case ACCEPT, REJECT -> Unit.BROUGHT;
                case TAKE_BACK -> Unit.ACCEPTED;
            };
            if (count(line, from) < step.quantity()) {
                return false;
            }
            for (var done = 0; done < step.quantity(); done++) {
                units.get(line).set(units.get(line).indexOf(from), switch (step.deed()) {
                    case DELIVER -> Unit.BROUGHT;
                    case ACCEPT -> Unit.ACCEPTED;
                    case REJECT, TAKE_BACK -> Unit.LEFT;
                });
            }
            rejected.merge(line, step.deed() == Deed.REJECT || step.deed() == Deed.TAKE_BACK ? step.quantity() : 0, Integer::sum);
            return true;
        }

        int count(UUID line, Unit unit) {
            return (int) units.get(line).stream().filter(each -> each == unit).count();
        }

        boolean isAll(Unit... wanted) {
            return units.values().stream().flatMap(List::stream).allMatch(List.of(wanted)::contains);
        }
    }

    @Property
    void deliveriesAndAnswers_inAnyOrder_leaveWhatTheOracleSays(@ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 6) Integer> quantities,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3) Integer> deeds, @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 0, max = 2) Integer> which,
            @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 1, max = 4) Integer> howMany) {
        var oracle = new Oracle(quantities);
        var lines = agreed(quantities);
        for (var index = 0; index < deeds.size(); index++) {
            var step = new Step(Deed.values()[deeds.get(index)], which.get(index) % quantities.size(), howMany.get(index));
            var taken = take(lines, step);
            assertEquals(oracle.take(step, IDS.get(step.line())), taken != lines, step + " of " + lines);
            lines = taken;
            check(oracle, lines);
        }
    }

    private static Lines take(Lines lines, Step step) {
        var id = IDS.get(step.line());
        try {
            return switch (step.deed()) {
                case DELIVER -> lines.deliver(List.of(new LineQuantity(id, step.quantity())), NOON);
                case ACCEPT -> lines.answer(List.of(new LineAnswered(id, step.quantity(), 0, 0)));
                case REJECT -> lines.answer(List.of(new LineAnswered(id, 0, step.quantity(), 0)));
                case TAKE_BACK -> lines.answer(List.of(new LineAnswered(id, 0, step.quantity(), step.quantity())));
            };
        } catch (Refusal refused) {
            return lines;
        }
    }

    private static void check(Oracle oracle, Lines lines) {
        for (var line : lines.figures()) {
            assertEquals(oracle.count(line.lineId(), Unit.LEFT), line.left());
            assertEquals(oracle.count(line.lineId(), Unit.BROUGHT), line.unanswered());
            assertEquals(oracle.count(line.lineId(), Unit.ACCEPTED), line.accepted());
            assertEquals(oracle.rejected.getOrDefault(line.lineId(), 0), line.rejected());
            assertEquals(line.agreed(), line.left() + line.delivered());
        }
        assertEquals(oracle.isAll(Unit.BROUGHT, Unit.ACCEPTED), lines.isDone());
        assertEquals(oracle.isAll(Unit.ACCEPTED), lines.isAccepted());
    }

    @Test
    void deliver_moreThanIsLeft_isRefusedAndNamesTheLine() {
        var lines = agreed(List.of(2, 5)).deliver(List.of(new LineQuantity(SECOND, 3)), NOON);
        var refusal = assertThrows(Refusal.class,
                () -> lines.deliver(List.of(new LineQuantity(FIRST, 2), new LineQuantity(SECOND, 3)), NOON));
        assertEquals(ErrorCode.DELIVERED_MORE_THAN_AGREED, refusal.code());
        assertTrue(refusal.getMessage().contains("line 2") && refusal.getMessage().contains("2."), refusal.getMessage());
    }

    @Test
    void answer_ofMoreThanWaits_isRefused() {
        var lines = agreed(List.of(2)).deliver(List.of(new LineQuantity(FIRST, 1)), NOON);
        refused(ErrorCode.ANSWERED_MORE_THAN_DELIVERED, () -> lines.answer(List.of(new LineAnswered(FIRST, 1, 1, 0))));
        refused(ErrorCode.REFERENCE_UNKNOWN, () -> lines.answer(List.of(new LineAnswered(SECOND, 1, 0, 0))));
    }

    @Test
    void line_isDoneWhenTheLastOfItWasDelivered_howeverTheyAreRecorded() {
        var lines = agreed(List.of(2)).deliver(List.of(new LineQuantity(FIRST, 1)), NOON.plusSeconds(60));
        assertNull(lines.figures().get(0).doneAt());
        lines = lines.deliver(List.of(new LineQuantity(FIRST, 1)), NOON);
        assertEquals(NOON.plusSeconds(60), lines.figures().get(0).doneAt());
        assertEquals(NOON.plusSeconds(60), lines.lastDelivered(NOON));
        lines = lines.answer(List.of(new LineAnswered(FIRST, 0, 1, 0)));
        assertNull(lines.figures().get(0).doneAt());
    }

    @Test
    void laterAgreement_keepsWhatWasDelivered_andReplacesTheRest() {
        var lines = agreed(List.of(5, 2)).deliver(List.of(new LineQuantity(FIRST, 3)), NOON).answer(List.of(new LineAnswered(FIRST, 1, 1, 0)))
                .replacedBy(List.of(new AgreedLine(THIRD, 1, 4)));
        assertEquals(List.of(FIRST, THIRD), lines.figures().stream().map(LineFigures::lineId).toList());
        assertEquals(List.of(new LineQuantity(THIRD, 4)), lines.left());
        var done = lines.deliver(lines.left(), NOON);
        assertTrue(done.isDone());
        assertFalse(done.isAccepted());
        assertEquals(List.of(new LineQuantity(FIRST, 1)), done.answer(List.of(new LineAnswered(FIRST, 0, 1, 0))).left());
        assertTrue(done.acceptAll().isAccepted());
    }

    private static Lines agreed(List<Integer> quantities) {
        var lines = new ArrayList<AgreedLine>();
        quantities.forEach(quantity -> lines.add(new AgreedLine(IDS.get(lines.size()), lines.size() + 1, quantity)));
        return Lines.NONE.replacedBy(lines);
    }
}
