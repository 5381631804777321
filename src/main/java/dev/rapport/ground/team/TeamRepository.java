package dev.rapport.ground.team;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores teams. */
@ApplicationScoped
class TeamRepository implements VersionedRepository<Team> {
}
