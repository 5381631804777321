package dev.rapport.ground.auth;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which roles, on whose behalf and at which instant. Every write and every read takes one,
 * so that no rule asks a clock or the request by itself.
 *
 * @param id the person, the customer's link, or the desk
 * @param roles as in {@link Roles}
 * @param onBehalfOf the customer for whom a link acts
 * @param at the instant of the request, whole microseconds
 */
public record Actor(UUID id, Set<String> roles, @Nullable UUID onBehalfOf, Instant at) {
    private static final UUID DESK = new UUID(0, 0);

    /** The database keeps no more than microseconds. */
    public Actor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A person who signed in. */
    public static Actor person(UUID id, Set<String> roles, Instant at) {
        return new Actor(id, roles, null, at);
    }

    /** A customer who came with a link. */
    public static Actor customer(UUID link, UUID customer, Instant at) {
        return new Actor(link, Set.of(Roles.CUSTOMER), customer, at);
    }

    /** The desk itself, for sweeps and jobs. */
    public static Actor desk(Instant at) {
        return new Actor(DESK, Set.of(Roles.DESK), null, at);
    }

    /** Whether what is kept of an actor says the desk itself. */
    public static boolean isDesk(UUID id) {
        return DESK.equals(id);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Machines of others read no free text (domain: who may see what). */
    public boolean readsText() {
        return !role().equals(Roles.INTEGRATOR);
    }

    /** Who writes what all of the desk goes by sees drafts of it. */
    public boolean writesRules() {
        return is(Roles.LINE_MANAGER) || is(Roles.ADMINISTRATOR);
    }

    /** The one role that the journal names. */
    public String role() {
        return Roles.foremost(roles);
    }
}
