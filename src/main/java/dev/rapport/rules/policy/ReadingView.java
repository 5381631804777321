package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * That a person is to read a version of something, as told.
 *
 * @param subjectType what it is, such as {@code policy}
 * @param overdue whether it is not confirmed and past its time
 */
public record ReadingView(UUID id, long version, String subjectType, UUID subjectId, int subjectVersion, UUID personId, Instant dueAt,
        Instant askedAt, UUID askedById, @Nullable Instant confirmedAt, boolean overdue) implements View {
}
