package dev.rapport.ground.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/** A time in which a person is away, as told; why is nobody's business. */
public record AbsenceView(UUID id, long version, UUID personId, Instant from, Instant until, @Nullable UUID deputyId) implements View {
}
