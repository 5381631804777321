package dev.rapport.ground.job;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * Long work as told.
 *
 * @param kind such as {@code import}
 * @param done how much is done, in the unit of its kind: of an import bytes of its file
 * @param total of how much; absent where nobody knows
 * @param outcome once it ended, a code for what came of it: of one that failed a code of the catalogue of problems
 * @param result where what comes of it is read
 */
public record JobView(UUID id, long version, String kind, JobState state, @Nullable UUID teamId, UUID askedById, Instant askedAt, long done,
        @Nullable Long total, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String outcome, @Nullable String result)
        implements View {
}
