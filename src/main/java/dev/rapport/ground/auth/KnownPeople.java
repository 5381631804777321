package dev.rapport.ground.auth;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.security.identity.SecurityIdentity;

/** Refuses tokens, however good, of people whom the desk does not know. */
class KnownPeople {
    private final SecurityIdentity identity;
    private final Caller caller;

    KnownPeople(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    void refuseUnknown() {
        if (!identity.isAnonymous()) {
            caller.actor();
        }
    }
}
