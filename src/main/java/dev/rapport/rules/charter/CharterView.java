package dev.rapport.rules.charter;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The charter as everybody reads it.
 *
 * @param number of the version
 * @param keptFrom the promises that were due from here
 * @param keptUntil to here are counted
 */
public record CharterView(int number, String title, @Nullable Instant publishedAt, Instant keptFrom, Instant keptUntil,
        List<PublishedPromise> promises) {
}
