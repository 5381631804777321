package dev.rapport.ground.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void few_areNotTold(long n) {
        assertTrue(Told.of(1, n).suppressed());
        assertNull(Told.of(1, n).share());
        assertTrue(Told.isFew(n));
    }

    @Test
    void fewOfEitherKind_areNotToldOfAny() {
        assertTrue(Told.ofAny(3, 40).suppressed());
        assertTrue(Told.ofAny(38, 40).suppressed());
        assertTrue(Told.ofAny(4, 4).suppressed());
        assertEquals(Share.of(40, 40), Told.ofAny(40, 40).share());
        assertEquals(Share.of(35, 40), Told.ofAny(35, 40).share());
    }

    @Test
    void fiveAndMore_areTold_andSoIsNone() {
        assertEquals(Share.of(2, 5), Told.of(2, 5).share());
        assertFalse(Told.of(2, 5).suppressed());
        assertEquals(Share.of(0, 0), Told.of(0, 0).share());
    }
}
