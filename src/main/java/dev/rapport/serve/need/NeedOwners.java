package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who owns needs, for the queue that hands them out; joins its transaction. */
@ApplicationScoped
public class NeedOwners {
    /** How events and promises name needs. */
    public static final String TYPE = Need.TYPE;

    private final NeedAct act;
    private final WorkService work;

    NeedOwners(NeedAct act, WorkService work) {
        this.act = act;
        this.work = work;
    }

    /** Makes the person the owner, or nobody; the team stays. */
    public Uni<Void> own(UUID id, @Nullable UUID person, Actor actor) {
        return act.load(id, ExpectedVersion.ANY, actor)
                .chain(need -> work.assign(id, ExpectedVersion.ANY, new NewAssignment(need.asSubject().teamId(), person), actor))
                .replaceWithVoid();
    }

    /** The need at the version that the actor knows, and who owns it. */
    public Uni<OwnedNeed> find(UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(id, expected, actor).map(need -> new OwnedNeed(need.asSubject(), need.work().ownerId()));
    }

    /** A need and who owns it. */
    public record OwnedNeed(Subject subject, @Nullable UUID ownerId) {
    }
}
