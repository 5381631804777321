package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.agent;
import static dev.rapport.rules.promise.Played.at;
import static dev.rapport.rules.promise.Played.commitment;
import static dev.rapport.rules.standard.Measure.DELIVERY;
import static dev.rapport.rules.standard.Measure.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Dimensions;

/** To which other commitment a running clock may be moved (standards: clocks). */
class NotWorseTest {
    private final Played played = new Played("10:00", commitment(DELIVERY, 120, "customer", "payment"))
            .at("10:00", new ClockOrder.Start(DELIVERY, at("10:00")));

    @Test
    void dueSoonerOrAtTheSameTime_isNotWorse() {
        assertTrue(isServedBy("10:30", commitment(DELIVERY, 90, "customer")));
        assertTrue(isServedBy("10:30", commitment(DELIVERY, 120, "customer", "payment")));
    }

    @Test
    void dueLater_isWorse() {
        assertFalse(isServedBy("10:30", commitment(DELIVERY, 121, "customer")));
    }

    @Test
    void pausedByMore_isWorse() {
        assertFalse(isServedBy("10:30", commitment(DELIVERY, 90, "customer", "supplier")));
    }

    @Test
    void notPromisedToTheCustomerAnyMore_isWorse() {
        assertFalse(isServedBy("10:30", new Commitment(UUID.randomUUID(), DELIVERY, commitment(DELIVERY, 90).limit(), null, Set.of(), Dimensions.ANY,
                Duration.ZERO, false, null, UUID.randomUUID(), 1)));
    }

    @Test
    void whatCouldNotBeKeptAnyMore_stays() {
        assertTrue(isServedBy("10:59", commitment(DELIVERY, 60)));
        assertFalse(isServedBy("11:00", commitment(DELIVERY, 60)));
    }

    @Test
    void whileHeldWithoutAnEnd_isComparedAsIfTheHoldEndedNow() {
        played.at("10:30", new ClockOrder.Hold("customer", at("10:30"), null, true, false));
        assertTrue(isServedBy("11:30", commitment(DELIVERY, 90, "customer")));
        assertFalse(isServedBy("11:30", commitment(DELIVERY, 121, "customer")));
    }

    @Test
    void moved_isAtRiskByAllThatWasConsumed() {
        move("11:35", commitment(DELIVERY, 100, "customer"));
        assertEquals(at("11:40"), played.due(DELIVERY));
        assertEquals(Standing.AT_RISK, played.standing(DELIVERY, "11:36"));
    }

    @Test
    void moved_toWhatIsNotPausedByItsHold_goesOn() {
        played.at("10:30", new ClockOrder.Hold("payment", at("10:30"), at("16:00"), true, false));
        move("11:30", commitment(DELIVERY, 90, "customer"));
        assertEquals(Standing.RUNNING, played.standing(DELIVERY, "11:30"));
        assertEquals(at("12:30"), played.due(DELIVERY));
    }

    @Test
    void moved_isHeldToTheGraceOfItsCommitment() {
        var strict = new Commitment(UUID.randomUUID(), DELIVERY, commitment(DELIVERY, 90).limit(), null, Set.of(), Dimensions.ANY,
                Duration.ofMinutes(5), true, null, UUID.randomUUID(), 2);
        played.the(DELIVERY).requireRecordable(at("10:30"), false, agent("10:40"));
        move("10:40", strict);
        assertThrows(Refusal.class, () -> played.the(DELIVERY).requireRecordable(at("10:30"), false, agent("10:40")));
    }

    @Test
    void whatBeginsDuringAHold_isPausedByIt() {
        var two = new Played("10:00", commitment(DELIVERY, 120, "supplier"), commitment(NEXT_RESPONSE, 60, "supplier"))
                .at("10:00", new ClockOrder.Start(DELIVERY, at("10:00")))
                .at("10:10", new ClockOrder.Hold("supplier", at("10:10"), at("12:00"), true, false))
                .at("10:20", new ClockOrder.Start(NEXT_RESPONSE, at("10:20")));
        assertEquals(at("13:00"), two.due(NEXT_RESPONSE));
    }

    private void move(String now, Commitment commitment) {
        played.the(DELIVERY).adopt(commitment, Played.DESK, Played.HOURS, agent(now));
    }

    private boolean isServedBy(String now, Commitment commitment) {
        return played.the(DELIVERY).isServedBy(commitment, Played.DESK, Played.HOURS, agent(now));
    }
}
