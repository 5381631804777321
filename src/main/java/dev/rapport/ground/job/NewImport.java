package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A file to be imported.
 *
 * @param teamId who serves what it brings
 * @param mapping how it is read
 * @param mappingId a saved mapping instead
 */
public record NewImport(@NotNull UUID teamId, @Nullable @Valid Mapping mapping, @Nullable UUID mappingId) {
}
