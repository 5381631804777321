package dev.rapport.ground.auth;

import java.time.Clock;
import java.util.UUID;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever sent the current request. */
@ApplicationScoped
public class Caller {
    static final String PERSON = "rapport.person";
    /** Attribute of the customer for whom a link acts. */
    public static final String CUSTOMER = "rapport.customer";
    /** Attribute of the link itself. */
    public static final String LINK = "rapport.link";

    private final SecurityIdentity identity;
    private final Clock clock;

    Caller(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** The person who acts, or a problem where the desk knows none for the token. */
    public Actor actor() {
        UUID link = identity.getAttribute(LINK);
        if (link != null) {
            return Actor.customer(link, identity.getAttribute(CUSTOMER), clock.instant());
        }
        UUID person = identity.getAttribute(PERSON);
        if (person == null) {
            throw new Refusal(ErrorCode.PERSON_UNKNOWN);
        }
        return Actor.person(person, identity.getRoles(), clock.instant());
    }

    /** The customer's link that the request came with. */
    public UUID link() {
        return identity.getAttribute(LINK);
    }
}
