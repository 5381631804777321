package dev.rapport.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatternsTest {
    @Test
    void longHostileText_isRefused_andOverflowsNoStack() {
        assertFalse(("a" + "-a".repeat(500_000)).matches(Patterns.KEY));
        assertFalse(("en" + "-aa".repeat(300_000)).matches(Patterns.LANGUAGE));
        assertFalse(" ".repeat(1_000_000).matches(Patterns.TEXT));
        assertFalse(" ".repeat(1_000_000).matches(Patterns.LINE));
        assertFalse(("A" + "_".repeat(1_000_000)).matches(Patterns.NAME));
        assertFalse(("a".repeat(500_000) + "@" + "b".repeat(500_000)).matches(Patterns.EMAIL));
    }

    @Test
    void longestKeysAndTags_areTaken() {
        assertEquals(49, ("a" + "-a".repeat(24)).length());
        assertTrue(("a" + "-a".repeat(24)).matches(Patterns.KEY));
        assertTrue(("en" + "-aa".repeat(11)).matches(Patterns.LANGUAGE));
    }
}
