package dev.rapport.ground.team;

/** How a person belongs to a team: members see its items, the others those of the teams below too. */
public enum MembershipKind {
    MEMBER,
    SUPERVISOR,
    MANAGER
}
