package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

/**
 * What a rejection leaves to be delivered.
 *
 * @param lines those that were done and have to be kept anew
 * @param left how many are to be delivered then
 */
public record Undone(List<UUID> lines, int left) {
    static final Undone NOTHING = new Undone(List.of(), 0);
}
