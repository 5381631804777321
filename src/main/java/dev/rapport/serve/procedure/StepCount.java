package dev.rapport.serve.procedure;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What was counted of a step.
 *
 * @param slow those in order that may have been late, since they took longer than the shortest way through the time allowed
 */
record StepCount(int number, long needs, long n, long done, long inOrder, long omitted, long skipped, @Nullable Duration medianDelay,
        @Nullable Duration percentile90Delay, List<Slow> slow) {

    /** One that took long. */
    record Slow(UUID teamId, OffsetDateTime startedAt, OffsetDateTime doneAt) {
    }

    static StepCount none(int number) {
        return new StepCount(number, 0, 0, 0, 0, 0, 0, null, null, List.of());
    }

    static StepCount of(Row row) {
        return new StepCount(row.getInteger("number"), row.getLong("needs"), row.getLong("n"), row.getLong("done"), row.getLong("in_order"),
                row.getLong("omitted"), row.getLong("skipped"), duration(row.getDouble("median_delay")), duration(row.getDouble("percentile_90_delay")),
                slow(row));
    }

    private static List<Slow> slow(Row row) {
        var teams = row.getArrayOfUUIDs("slow_teams");
        var slow = new ArrayList<Slow>();
        for (var index = 0; teams != null && index < teams.length; index++) {
            slow.add(new Slow(teams[index], row.getArrayOfOffsetDateTimes("slow_started")[index], row.getArrayOfOffsetDateTimes("slow_done")[index]));
        }
        return slow;
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
