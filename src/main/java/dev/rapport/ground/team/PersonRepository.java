package dev.rapport.ground.team;

import dev.rapport.ground.http.Things;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores people. */
@ApplicationScoped
class PersonRepository implements Things<Person> {
}
