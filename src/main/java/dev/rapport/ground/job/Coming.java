package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a row brings, and that is new or other than at the import before.
 *
 * @param externalId how the other system names it
 * @param knownId what it is here, where an import brought it before
 * @param knownVersion at which version that import left it
 */
public record Coming<T>(String externalId, T thing, @Nullable UUID knownId, long knownVersion) {

    /** The same about another thing. */
    public Coming<T> with(T other) {
        return new Coming<>(externalId, other, knownId, knownVersion);
    }
}
