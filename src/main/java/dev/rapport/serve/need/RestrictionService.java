package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.team.Parts;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hides needs from those who have no part in them. */
@ApplicationScoped
@WithTransaction
public class RestrictionService {
    private final NeedAct act;
    private final Parts parts;

    RestrictionService(NeedAct act, Parts parts) {
        this.act = act;
        this.parts = parts;
    }

    /** Only those with a part in it see the need from now on. */
    public Uni<NeedView> restrict(UUID id, ExpectedVersion expected, NewRestriction restriction, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> parts.restrict(id, restriction.reason(), actor))
                .chain(need -> act.on(need, actor, each -> each.restrict(actor)));
    }

    /** Its team sees the need again. */
    public Uni<NeedView> lift(UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> parts.lift(id))
                .chain(need -> act.on(need, actor, each -> each.liftRestriction(actor)));
    }
}
