package dev.rapport.rules.promise;

import java.util.List;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.standard.Measure;

/** The verbs that an answer lists as allowed now; each is a sub-resource that is posted. */
public enum PromiseVerb {
    KEEP,
    WITHDRAW,
    TELL_NEW_TIME,
    GIVE_CAUSE;

    /** @param byHand whether somebody gave it, so that they say what became of it */
    static List<PromiseVerb> allowed(Measure measure, PromiseState state, Standing standing, boolean byHand, Actor actor) {
        var running = state == PromiseState.RUNNING;
        return !actor.readsText() ? List.of() : Stream.of(values()).filter(verb -> switch (verb) {
            case KEEP, WITHDRAW -> running && byHand;
            case TELL_NEW_TIME -> running && measure.isToldAnew();
            case GIVE_CAUSE -> standing == Standing.BROKEN;
        }).toList();
    }
}
