package dev.rapport.rules.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A version of a calendar as told.
 *
 * @param at since when it is the latest
 * @param byId who made it so
 */
public record CalendarView(UUID id, long version, String name, String zone, List<WeeklyInterval> intervals,
        List<DatedException> exceptions, @Nullable HolidayPlace holidays, Instant at, UUID byId) implements View {
}
