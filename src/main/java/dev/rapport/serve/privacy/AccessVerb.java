package dev.rapport.serve.privacy;

import java.util.List;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;

/** The verbs that an answer lists as allowed now. */
public enum AccessVerb {
    RELEASE,
    REFUSE,
    READ_CONTENT;

    /**
     * What the actor may do with the request now.
     *
     * @param read whether they looked at what waits for a decision
     */
    static List<AccessVerb> allowed(AccessRequest request, boolean read, Actor actor) {
        return Stream.of(values()).filter(verb -> switch (verb) {
            case RELEASE -> read && request.isReady() && mayRead(request, actor);
            case REFUSE -> request.status().isOpen() && decides(request, actor);
            case READ_CONTENT -> mayRead(request, actor);
        }).toList();
    }

    /** Before it is released only line managers look at it, who did not record it; then who hands it over, of a rank that sees all of it. */
    static boolean mayRead(AccessRequest request, Actor actor) {
        return request.isKept(actor.at()) && switch (request.status()) {
            case READY -> decides(request, actor);
            case RELEASED -> actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER);
            case COLLECTING, REFUSED -> false;
        };
    }

    private static boolean decides(AccessRequest request, Actor actor) {
        return actor.is(Roles.LINE_MANAGER) && !request.isRecordedBy(actor);
    }
}
