package dev.rapport.ground.team;

import jakarta.validation.constraints.NotNull;

/** How a person is to belong to a team. */
public record MemberChange(@NotNull MembershipKind kind) {
}
