package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.http.View;

/**
 * A person as told.
 *
 * @param bound whether the person has signed in once
 */
public record PersonView(UUID id, long version, String userName, String displayName, String language, boolean active, boolean bound) implements View {

    static PersonView of(Person person) {
        var details = person.details();
        return new PersonView(person.id(), person.version(), person.userName(), details.displayName(), details.language(),
                details.active(), person.bound());
    }
}
