package dev.rapport.ground.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the feed.
 *
 * @param items events in the order in which they are followed; there may be fewer than asked for, even none, before the end
 * @param next where to go on; the same as asked for when there is nothing more for now
 */
public record EventPage(List<CloudEvent> items, @Nullable String next) {
}
