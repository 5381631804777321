package dev.rapport.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.Refusal;

class ClauseRegisterTest {
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");

    private final ClauseRegister register = new ClauseRegister(UUID.randomUUID(), List.of());

    @Test
    void clause_thatALaterVersionHasAgain_isTheSame() {
        var first = register.add(wording("1", "2"));
        publish(1, JANUARY, "1", "2");
        assertEquals(List.of("1", "2"), first.stream().map(PolicyClause::number).toList());
        assertEquals(List.of("3"), register.add(wording("1", "3")).stream().map(PolicyClause::number).toList());
        publish(2, JANUARY, "1", "3");
        assertTrue(first.get(0).isHeldAfter(JANUARY));
        assertFalse(first.get(1).isHeldAfter(JANUARY));
        publish(3, JANUARY, "2");
        assertTrue(first.get(1).isHeldAfter(JANUARY));
    }

    @Test
    void clause_thatALaterVersionLeavesOut_holdsUntilThatOneDoes() {
        var clause = register.add(wording("1")).get(0);
        publish(1, JANUARY, "1");
        publish(2, MARCH, "2");
        assertTrue(clause.isHeldAfter(MARCH.minusSeconds(1)));
        assertFalse(clause.isHeldAfter(MARCH));
        assertTrue(register.dropped(wording("2"), MARCH).isEmpty());
        assertFalse(register.dropped(wording("2"), JANUARY).isEmpty());
        register.publish(wording(), 0, JANUARY, JANUARY);
        assertFalse(clause.isHeldAfter(JANUARY));
    }

    @Test
    void clause_thatNoVersionPublished_isNotMissed() {
        register.add(wording("1", "2"));
        assertTrue(register.dropped(wording("1"), JANUARY).isEmpty());
        publish(1, JANUARY, "1", "2");
        assertEquals(1, register.dropped(wording("1"), JANUARY).size());
        assertTrue(register.dropped(wording("2", "1"), JANUARY).isEmpty());
    }

    @Test
    void draft_withANumberTwice_isRefusedAtTheSecond() {
        var draft = new PolicyDraft(Stream.of("1", "2", "1").map(number -> new NewClause(number, "Title", "Text")).toList());
        var refusal = assertThrows(Refusal.class, () -> Wording.drafted(draft));
        assertEquals("/clauses/2/number", refusal.errors().get(0).pointer());
    }

    /** In January. */
    private void publish(int version, Instant from, String... numbers) {
        register.add(wording(numbers));
        register.publish(wording(numbers), version, from, JANUARY);
    }

    private static Wording wording(String... numbers) {
        return Wording.drafted(new PolicyDraft(Stream.of(numbers).map(number -> new NewClause(number, "Title", "Text")).toList()));
    }
}
