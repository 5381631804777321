package dev.rapport.ground.link;

import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Locations;

/**
 * A link as told once, to whoever made it.
 *
 * @param url opens the page; it holds the token and cannot be read again
 */
public record MadeLink(UUID id, long version, String url, Instant expiresAt) {

    /** The answer to the request that made it, which is never stored. */
    public Answer<MadeLink> answer() {
        return Answer.created(Locations.of("links", id), version, this).withheldFromStore();
    }

    /** Without the address, so that no log and no exception can hold the token. */
    @Override
    public String toString() {
        return "MadeLink[id=" + id + ", expiresAt=" + expiresAt + "]";
    }
}
