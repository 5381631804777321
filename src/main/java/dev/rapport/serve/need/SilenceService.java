package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes what was delivered and of which the customer said nothing. */
@ApplicationScoped
@WithTransaction
class SilenceService {
    private final NeedRepository needs;
    private final NeedAct act;
    private final NeedConfig config;

    SilenceService(NeedRepository needs, NeedAct act, NeedConfig config) {
        this.needs = needs;
        this.act = act;
        this.config = config;
    }

    /** Needs whose silence period is over, where one goes on after another. */
    Uni<List<Cursor>> due(Cursor after, int most, Actor desk) {
        return needs.silent(after, desk.at(), most);
    }

    /** Closes one, unless it is no longer due or another replica has it already. */
    Uni<Void> close(UUID id, Actor desk) {
        return needs.lockSilent(id, desk.at()).chain(due -> due.isEmpty() ? Uni.createFrom().voidItem()
                : act.on(due.get(), desk, need -> need.close(Ending.SILENT, config.reopeningWindow(), desk)).replaceWithVoid());
    }
}
