package dev.rapport.ground.team;

/** How a person is called, beside their id. */
public record PersonName(String displayName) {
}
