package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * What a run of the rules removes, or would remove.
 *
 * @param jobId the work that does it
 * @param doneAt when it was done
 * @param counts by kind, of those for which there is a rule
 */
public record RetentionRunView(UUID id, long version, boolean dryRun, Instant askedAt, UUID askedById, UUID jobId, @Nullable Instant doneAt,
        List<Count> counts) implements View {
    /**
     * What of one kind.
     *
     * @param endedBefore what was done with before that instant
     * @param rows whose texts go, of customers towards whom no duty is open
     * @param oldestAt when the oldest of them was done with
     */
    public record Count(String kind, int months, Instant endedBefore, long rows, @Nullable Instant oldestAt) {
    }
}
