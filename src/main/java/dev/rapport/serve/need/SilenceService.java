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
    private final NeedWindows windows;

    SilenceService(NeedRepository needs, NeedAct act, NeedWindows windows) {
        this.needs = needs;
        this.act = act;
        this.windows = windows;
    }

    /** Needs whose silence period is over, where one goes on after another. */
    Uni<List<Cursor>> due(Cursor after, int most, Actor desk) {
        return needs.silent(after, desk.at(), most);
    }

    /** Closes one, unless it is no longer due or another replica has it already. */
    Uni<Void> close(UUID id, Actor desk) {
        return needs.lockSilent(id, desk.at()).chain(due -> due.isEmpty() ? Uni.createFrom().voidItem()
                : windows.of(due.get())
                        .chain(time -> act.on(due.get(), desk, need -> need.close(Ending.SILENT, time.reopening(), desk))).replaceWithVoid());
    }
}
