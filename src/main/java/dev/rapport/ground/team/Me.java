package dev.rapport.ground.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever asks.
 *
 * @param roles as the token carries them
 * @param presence whether I am away, and for whom I stand in
 * @param permissions ids of the operations that these roles allow
 */
public record Me(UUID id, String userName, String displayName, String language, Set<String> roles, List<TeamQueries.OwnTeam> teams,
        Presence presence, List<String> permissions) {
}
