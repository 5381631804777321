package dev.rapport.ground.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/** A team as told. */
public record TeamView(UUID id, long version, String name, @Nullable UUID parentId, boolean active) implements View {

    static TeamView of(Team team) {
        var details = team.details();
        return new TeamView(team.id(), team.version(), details.name(), details.parentId(), details.active());
    }
}
