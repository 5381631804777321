package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.rules.calendar.WeeklyInterval;

/**
 * Which slots of a team may be booked.
 *
 * @param weekly null where they lie in the working time of the team
 * @param endedAt since when nothing can be booked any more; what is booked stays
 */
public record ScheduleView(UUID id, long version, UUID teamId, String name, @Nullable UUID catalogueItemId, int minutes, int capacity,
        @Nullable List<WeeklyInterval> weekly, int daysAhead, int noticeHours, int moveHours, Instant validFrom, @Nullable Instant validUntil,
        @Nullable Instant endedAt) implements View {
}
