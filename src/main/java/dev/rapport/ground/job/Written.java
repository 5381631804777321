package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Refusal;

/**
 * What became of a thing that came.
 *
 * @param id what it is here; none where it was refused
 * @param version at which the import leaves it
 * @param refusal why nothing was done
 */
public record Written(@Nullable UUID id, long version, RowOutcome outcome, @Nullable Refusal refusal) {
    public static Written created(UUID id) {
        return new Written(id, 0, RowOutcome.CREATED, null);
    }

    public static Written updated(UUID id, long version) {
        return new Written(id, version, RowOutcome.UPDATED, null);
    }

    public static Written unchanged(UUID id, long version) {
        return new Written(id, version, RowOutcome.UNCHANGED, null);
    }

    public static Written refused(Refusal refusal) {
        return new Written(null, 0, RowOutcome.REFUSED, refusal);
    }
}
