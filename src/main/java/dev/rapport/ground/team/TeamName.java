package dev.rapport.ground.team;

/** How a team is called, beside its id. */
public record TeamName(String name) {
}
