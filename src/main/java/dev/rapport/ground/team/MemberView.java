package dev.rapport.ground.team;

import java.util.UUID;

/**
 * One who belongs to a team.
 *
 * @param version of the team, which is what If-Match names where a membership changes
 */
public record MemberView(UUID personId, long version, String userName, String displayName, MembershipKind kind) {
}
