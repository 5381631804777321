package dev.rapport.ground.link;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The item for which the current request's link was made: the only one that its bearer may see. */
@ApplicationScoped
public class LinkedItem {
    /** Attribute of what was found for the token. */
    static final String FOUND = "rapport.link.found";

    private final SecurityIdentity identity;

    LinkedItem(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The item's type, such as {@code need}. */
    public String type() {
        return found().itemType();
    }

    /** The item's id. */
    public UUID id() {
        return found().item();
    }

    /** The item's id, or 404 where it is of another type. */
    public UUID require(String type) {
        if (!type().equals(type)) {
            throw Refusal.notFound();
        }
        return id();
    }

    /** The contact who has the link; none where it is for the customer as a whole. */
    public @Nullable UUID recipient() {
        return found().recipient();
    }

    /**
     * Refuses, as an unknown token is refused, what the link does not grant or was used for. To be asked inside the work
     * that {@code Once} guards, so that a repeated request still gets its answer; of two at once {@link LinkService#act} decides.
     */
    public void requireAct(String act) {
        if (!found().acts().contains(act)) {
            throw unauthenticated();
        }
    }

    static Refusal unauthenticated() {
        return new Refusal(ErrorCode.UNAUTHENTICATED);
    }

    private LinkLookup.Found found() {
        LinkLookup.@Nullable Found found = identity.getAttribute(FOUND);
        if (found == null) {
            throw unauthenticated();
        }
        return found;
    }
}
