package dev.rapport.ground.job;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;

/**
 * A piece of long work at the place which its last step reached.
 *
 * @param teamId whose it is; none for what concerns the whole desk
 * @param askedById who asked for it, in the role {@code askedRole}
 * @param parameters what its kind needs to know: ids, codes and times, never free text
 * @param position where its next step begins, in the words of its kind; empty before the first
 * @param done how much is done, in the unit of its kind
 * @param total of how much; absent where nobody knows
 * @param attempts how often its next step failed already
 */
public record Job(UUID id, String kind, @Nullable UUID teamId, UUID askedById, String askedRole, Map<String, String> parameters,
        String position, long done, @Nullable Long total, int attempts) {

    /** Who asked for it, at the instant of a step: what the job does is done in their name. */
    public Actor actor(Instant at) {
        return new Actor(askedById, Set.of(askedRole), null, at);
    }

    Subject asSubject() {
        return JobEvent.subject(id, teamId);
    }
}
