package dev.rapport.ground.team;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores people. */
@ApplicationScoped
class PersonRepository implements VersionedRepository<Person> {
}
