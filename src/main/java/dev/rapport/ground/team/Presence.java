package dev.rapport.ground.team;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person is there.
 *
 * @param absence the one that they are on now; none where they are there
 * @param standsInFor people who are away and whose deputy on duty they are
 */
public record Presence(@Nullable AbsenceView absence, List<UUID> standsInFor) {
}
