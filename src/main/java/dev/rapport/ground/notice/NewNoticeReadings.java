package dev.rapport.ground.notice;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/**
 * That all notices up to a moment are read.
 *
 * @param until {@code at} of the latest one that was shown
 */
public record NewNoticeReadings(@NotNull Instant until) {
}
