package dev.rapport.ground.team;

import java.util.UUID;

/** One who belongs to a team. */
public record MemberView(UUID personId, String userName, String displayName, MembershipKind kind) {
}
