package dev.rapport.serve.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
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
    public Uni<Void> own(UUID item, @Nullable UUID person, Actor actor) {
        return needs.own(item, person, actor);
    }

    @Override
    public Uni<Owned> find(UUID item, ExpectedVersion expected, Actor actor) {
        return needs.find(item, expected, actor).map(need -> new Owned(need.subject(), need.ownerId()));
    }
}
