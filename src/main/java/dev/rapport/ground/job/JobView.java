package dev.rapport.ground.job;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Rows;
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

    /** @param row in the order of the columns of {@link JobQueries} */
    static JobView of(@Nullable Object[] row) {
        return new JobView((UUID) row[0], ((Number) row[1]).longValue(), (String) row[2], JobState.valueOf((String) row[3]), (UUID) row[4], (UUID) row[5],
                Rows.instant(row[6]), ((Number) row[7]).longValue(), row[8] == null ? null : ((Number) row[8]).longValue(),
                Rows.instantOrNull(row[9]), Rows.instantOrNull(row[10]), (String) row[11], (String) row[12]);
    }
}
