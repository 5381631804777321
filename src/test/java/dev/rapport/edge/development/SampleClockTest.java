package dev.rapport.edge.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SampleClockTest {
    private static final long SECONDS_2025 = 1_735_689_600;
    private static final long SECONDS_2045 = 2_366_841_600L;

    @Property
    void at_anyDay_isAWorkingDayOfTheLast60Days(@ForAll @LongRange(min = SECONDS_2025, max = SECONDS_2045) long second,
            @ForAll @IntRange(max = SampleClock.FIRST) int ago) {
        var now = Instant.ofEpochSecond(second);
        var at = SampleClock.before(now).at(ago, LocalTime.of(6, 0));
        assertTrue(at.isBefore(now));
        assertFalse(at.isBefore(now.minus(Duration.ofDays(60))));
        assertTrue(at.atZone(SampleClock.ZONE).getDayOfWeek().getValue() <= 5);
    }

    @Test
    void day_onAMonday_countsFromTheFridayBefore() {
        var clock = SampleClock.before(Instant.parse("2026-11-23T02:00:00Z"));
        assertEquals(LocalDate.of(2026, 11, 20), clock.day(0));
        assertEquals(LocalDate.of(2026, 11, 16), clock.day(4));
        assertEquals(LocalDate.of(2026, 11, 13), clock.day(5));
        assertEquals(LocalDate.of(2026, 11, 23), clock.day(-1));
    }
}
