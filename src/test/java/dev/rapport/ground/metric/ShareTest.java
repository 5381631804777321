package dev.rapport.ground.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({"43,50,0.86,0.7381,0.9305", "23,5000,0.0046,0.0031,0.0069", "0,1,0,0,0.7935", "1,1,1,0.2065,1"})
    void share_hasItsWilsonInterval(long some, long n, double value, double low, double high) {
        var share = Share.of(some, n);
        assertEquals(value, share.value());
        assertEquals(low, share.low());
        assertEquals(high, share.high());
    }

    @Test
    void share_ofFew_isIndicative() {
        assertTrue(Share.of(29, 29).indicative());
        assertFalse(Share.of(30, 30).indicative());
    }

    @Test
    void share_ofNothing_isNone() {
        assertNull(Share.of(0, 0).value());
    }
}
