package dev.rapport.serve.queue;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.need.NeedOwners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Needs wait in the queue. */
@ApplicationScoped
class QueuedNeeds implements QueuedItems {
    private final NeedOwners needs;

    QueuedNeeds(NeedOwners needs) {
        this.needs = needs;
    }

    @Override
    public String type() {
        return NeedOwners.TYPE;
    }

    @Override
    public Uni<Subject> hand(UUID item, UUID person, Actor actor) {
        return needs.hand(item, person, actor);
    }

    @Override
    public Uni<Subject> handBack(UUID item, ExpectedVersion expected, Actor actor) {
        return needs.handBack(item, expected, actor);
    }
}
