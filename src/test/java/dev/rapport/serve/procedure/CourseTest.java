package dev.rapport.serve.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.rapport.rules.calendar.Hours;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;

class CourseTest {
    /** A Friday. */
    private static final Instant RECEIVED = Instant.parse("2026-11-20T16:30:00Z");
    private static final WorkingTime DESK = Hours.weekdays("UTC", "09:00-17:00");
    private static final boolean MANDATORY = true;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, StepFact> facts = new HashMap<>();

    @Test
    void step_doneInWorkingTime_countsFromTheReceipt() {
        step(MANDATORY, Limit.of(60, Unit.WORKING_MINUTES));
        done(1, "2026-11-23T09:30:00Z");
        var step = at("2026-12-01T00:00:00Z").get(0);
        assertEquals(StepState.DONE, step.state());
        assertEquals(Instant.parse("2026-11-23T09:30:00Z"), step.dueAt());
        assertFalse(step.late());
        assertEquals(Duration.ofHours(65), step.delay());
        done(1, "2026-11-23T09:30:01Z");
        assertTrue(at("2026-12-01T00:00:00Z").get(0).late());
    }

    @Test
    void step_notDone_isLateOncePastItsTime() {
        step(MANDATORY, Limit.of(1, Unit.WORKING_DAYS));
        assertFalse(at("2026-11-23T17:00:00Z").get(0).late());
        var late = at("2026-11-23T17:00:01Z").get(0);
        assertEquals(StepState.OPEN, late.state());
        assertTrue(late.late());
        assertNull(late.inOrder());
    }

    @Test
    void step_afterAnother_countsFromThatOne() {
        step(MANDATORY, null);
        step(MANDATORY, Limit.of(2, Unit.ELAPSED_HOURS));
        assertEquals(StepState.WAITING, at("2026-11-21T00:00:00Z").get(1).state());
        assertNull(at("2026-11-21T00:00:00Z").get(1).dueAt());
        done(1, "2026-11-20T20:00:00Z");
        assertEquals(Instant.parse("2026-11-20T22:00:00Z"), at("2026-11-20T21:00:00Z").get(1).dueAt());
        done(2, "2026-11-20T21:30:00Z");
        assertEquals(Duration.ofMinutes(90), at("2026-11-21T00:00:00Z").get(1).delay());
    }

    @Test
    void step_doneBeforeWhatIsMandatoryBefore_isOutOfOrder() {
        step(MANDATORY, null);
        step(MANDATORY, Limit.of(1, Unit.ELAPSED_HOURS));
        done(2, "2026-11-20T20:00:00Z");
        var views = at("2026-11-21T00:00:00Z");
        assertEquals(StepState.SKIPPED, views.get(0).state());
        assertEquals(false, views.get(1).inOrder());
        assertNull(views.get(1).delay());
        assertFalse(views.get(1).late());
        done(1, "2026-11-20T20:00:01Z");
        assertEquals(false, at("2026-11-21T00:00:00Z").get(1).inOrder());
        done(1, "2026-11-20T20:00:00Z");
        assertEquals(true, at("2026-11-21T00:00:00Z").get(1).inOrder());
    }

    @Test
    void step_thatIsOptional_holdsNothingUp() {
        step(!MANDATORY, null);
        step(MANDATORY, null);
        assertEquals(StepState.OPEN, at("2026-11-21T00:00:00Z").get(1).state());
        done(2, "2026-11-20T20:00:00Z");
        done(1, "2026-11-20T21:00:00Z");
        var views = at("2026-11-21T00:00:00Z");
        assertEquals(true, views.get(1).inOrder());
        assertEquals(Duration.ofMinutes(210), views.get(1).delay());
    }

    @Test
    void step_omitted_letsTheNextOneBegin() {
        step(MANDATORY, null);
        step(MANDATORY, Limit.of(1, Unit.ELAPSED_HOURS));
        facts.put(1, new StepFact(1, null, null, Instant.parse("2026-11-20T18:00:00Z"), null, "urgent", null));
        var views = at("2026-11-20T18:30:00Z");
        assertEquals(StepState.OMITTED, views.get(0).state());
        assertEquals(Instant.parse("2026-11-20T19:00:00Z"), views.get(1).dueAt());
    }

    @Test
    void shortestWay_isNeverLongerThanALimit() {
        for (var unit : Unit.values()) {
            for (var amount : List.of(1, 2, 5, 40)) {
                for (var hour = 0; hour < 24 * 9; hour += 5) {
                    var start = RECEIVED.plus(Duration.ofHours(hour));
                    var limit = new Limit(amount, unit, 1, false, null);
                    var due = Course.due(limit, start, DESK);
                    assertTrue(ShortestWay.seconds(limit) <= Duration.between(start, due).toSeconds(), unit + " " + amount + " from " + start);
                }
            }
        }
    }

    private void step(boolean mandatory, Limit allowed) {
        steps.add(new Step(steps.size() + 1, "Step", "Done", allowed, null, mandatory, null));
    }

    private void done(int number, String at) {
        facts.put(number, new StepFact(number, Instant.parse(at), null, null, null, null, null));
    }

    private List<StepView> at(String now) {
        return new Course(steps, facts, RECEIVED, DESK).at(Instant.parse(now));
    }
}
