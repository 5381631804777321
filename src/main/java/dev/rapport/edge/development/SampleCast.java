package dev.rapport.edge.development;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;

/** Everybody and everything that the sample data name, by the name they give it: users, teams, customers, items, needs. */
final class SampleCast {
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, String> roles;

    /** The roles of the users. */
    SampleCast(Map<String, String> roles) {
        this.roles = roles;
    }

    void add(String name, UUID id) {
        ids.put(name, id);
    }

    UUID id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new NoSuchElementException("The sample data name " + name + ", which is not there.");
        }
        return id;
    }

    Actor actor(String user, Instant at) {
        return Actor.person(id(user), Set.of(roles.get(user)), at);
    }

    /** Who works on the items of a team. */
    String agentOf(UUID team) {
        return team.equals(id("returns")) ? "agent2" : "agent";
    }
}
