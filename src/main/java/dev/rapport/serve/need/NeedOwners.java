package dev.rapport.serve.need;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
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

    /** The need is the person's from now on; its team stays. */
    public Uni<Subject> hand(UUID id, UUID person, Actor actor) {
        return own(id, ExpectedVersion.ANY, need -> person, actor);
    }

    /** The need is nobody's from now on; refused to whoever neither owns nor supervises it. */
    public Uni<Subject> handBack(UUID id, ExpectedVersion expected, Actor actor) {
        return own(id, expected, need -> nobody(need, actor), actor);
    }

    private Uni<Subject> own(UUID id, ExpectedVersion expected, Function<Need, @Nullable UUID> owner, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> work.own(need, need.asSubject().teamId(), owner.apply(need), actor))
                .map(Need::asSubject);
    }

    private static @Nullable UUID nobody(Need need, Actor actor) {
        if (!actor.id().equals(need.work().ownerId()) && !actor.is(Roles.SUPERVISOR) && !actor.is(Roles.LINE_MANAGER)) {
            throw new Refusal(ErrorCode.NOT_OWNER);
        }
        return null;
    }
}
