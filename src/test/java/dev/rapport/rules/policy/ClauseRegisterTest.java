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

    private final ClauseRegister register = new ClauseRegister(UUID.randomUUID(), List.of());

    @Test
    void clause_thatALaterVersionHasAgain_isTheSame() {
        var first = register.add(wording("1", "2"));
        register.publish(wording("1", "2"), 1, JANUARY);
        assertEquals(List.of("1", "2"), first.stream().map(PolicyClause::number).toList());
        assertEquals(List.of("3"), register.add(wording("1", "3")).stream().map(PolicyClause::number).toList());
        register.publish(wording("1", "3"), 2, JANUARY);
        assertTrue(first.get(0).isHeld());
        assertFalse(first.get(1).isHeld());
        register.publish(wording("2"), 3, JANUARY);
        assertTrue(first.get(1).isHeld());
    }

    @Test
    void clause_thatNoVersionPublished_isNotMissed() {
        register.add(wording("1", "2"));
        assertTrue(register.dropped(wording("1")).isEmpty());
        register.publish(wording("1", "2"), 1, JANUARY);
        assertEquals(1, register.dropped(wording("1")).size());
        assertTrue(register.dropped(wording("2", "1")).isEmpty());
    }

    @Test
    void draft_withANumberTwice_isRefusedAtTheSecond() {
        var draft = new PolicyDraft(Stream.of("1", "2", "1").map(number -> new NewClause(number, "Title", "Text")).toList());
        var refusal = assertThrows(Refusal.class, () -> Wording.drafted(draft));
        assertEquals("/clauses/2/number", refusal.errors().get(0).pointer());
    }

    private static Wording wording(String... numbers) {
        return Wording.drafted(new PolicyDraft(Stream.of(numbers).map(number -> new NewClause(number, "Title", "Text")).toList()));
    }
}
