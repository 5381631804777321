package dev.rapport.rules.promise;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/** That a promise given by hand was kept. */
public record NewKeeping(@Nullable @Valid Happened happened) {
}
