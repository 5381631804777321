package dev.rapport.serve.assistance;

import java.util.Set;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.serve.need.NeedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what is asked with its need. */
@ApplicationScoped
class NeedEnds implements Reaction<NeedEvent> {
    private static final Set<Class<? extends NeedEvent>> ENDS = Set.of(NeedEvent.Delivered.class, NeedEvent.Withdrawn.class, NeedEvent.Unmet.class,
            NeedEvent.Joined.class, NeedEvent.Voided.class);

    private final AssistanceService assistance;

    NeedEnds(AssistanceService assistance) {
        this.assistance = assistance;
    }

    @Override
    public Class<NeedEvent> event() {
        return NeedEvent.class;
    }

    @Override
    public Uni<Void> react(NeedEvent event, Actor actor) {
        return ENDS.contains(event.getClass()) ? assistance.lapse(event.subject().id(), actor) : Uni.createFrom().voidItem();
    }
}
