package dev.rapport.serve.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.NamedPromise;
import dev.rapport.rules.promise.NewPromise;
import dev.rapport.rules.promise.PromiseView;
import dev.rapport.rules.promise.Promises;
import dev.rapport.rules.standard.Measure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives promises on needs: by hand, and for what was agreed (S1 2.1). */
@ApplicationScoped
@WithTransaction
public class NeedPromiseService {
    /** The hold reason of what waits for a date. */
    private static final String AGREED = "customer-date";

    private final NeedAct act;
    private final NeedRepository needs;
    private final NeedClocks clocks;
    private final Promises promises;

    NeedPromiseService(NeedAct act, NeedRepository needs, NeedClocks clocks, Promises promises) {
        this.act = act;
        this.needs = needs;
        this.clocks = clocks;
        this.promises = promises;
    }

    /** A call back, an agreed date, an update on progress. */
    public Uni<PromiseView> give(UUID id, ExpectedVersion expected, NewPromise promise, Actor actor) {
        var given = promise.given(actor);
        return act.load(id, expected, actor)
                .invoke(need -> need.begin(NeedVerb.PROMISE, actor))
                .chain(clocks::item)
                .chain(item -> promises.give(item, given, actor));
    }

    /**
     * What was agreed is promised line by line; the promises of an earlier version of the agreement need not be kept.
     *
     * @param whole each line has its time, so that until the last of them what the standard says of deliveries waits
     */
    public Uni<Void> agreed(UUID id, List<NamedPromise> lines, boolean whole, Actor actor) {
        var orders = new ArrayList<ClockOrder>(List.of(new ClockOrder.Cancel(Measure.AGREEMENT_LINE), new ClockOrder.Resume(AGREED, actor.at())));
        lines.stream().map(ClockOrder.Give::new).forEach(orders::add);
        if (whole) {
            lines.stream().map(NamedPromise::dueAt).max(Comparator.naturalOrder())
                    .ifPresent(last -> orders.add(new ClockOrder.Hold(AGREED, actor.at(), last, false, false)));
        }
        return needs.require(id).chain(need -> clocks.carryOut(need, orders, actor));
    }
}
