package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.standard.Measure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What requests for assistance do to their need (S1 1.4); joins the transaction of the request, or the session of who reads it. */
@ApplicationScoped
public class AssistedNeeds {
    private final NeedAct act;
    private final NeedRepository needs;
    private final NeedClocks clocks;

    AssistedNeeds(NeedAct act, NeedRepository needs, NeedClocks clocks) {
        this.act = act;
        this.needs = needs;
        this.clocks = clocks;
    }

    /** The need if the actor may see it; else 404. */
    public Uni<AssistedNeed> require(UUID id, Actor actor) {
        return needs.require(id, ExpectedVersion.ANY, actor).map(AssistedNeed::of);
    }

    /** The need of a request that the actor was let to. */
    public Uni<AssistedNeed> require(UUID id) {
        return needs.require(id).map(AssistedNeed::of);
    }

    /** The same where assistance may be asked for now: the need is open, and nobody else is asked. */
    public Uni<AssistedNeed> requireAskable(UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(id, expected, actor)
                .invoke(need -> need.begin(NeedVerb.ASK_ASSISTANCE, actor))
                .invoke(need -> need.work().requireNobodyAsked())
                .map(AssistedNeed::of);
    }

    /** The person is asked, from now on against the clock. */
    public Uni<Void> asked(UUID id, UUID request, UUID person, Actor actor) {
        return assist(id, new Assistance(request, AssistanceStatus.OPEN),
                List.of(new ClockOrder.Start(Measure.ASSISTANCE, actor.at()), new ClockOrder.Hand(Measure.ASSISTANCE, person)), actor);
    }

    /** Somebody else is asked; the clock runs on. */
    public Uni<Void> passed(UUID id, UUID request, UUID person, Actor actor) {
        return assist(id, new Assistance(request, AssistanceStatus.OPEN), List.of(new ClockOrder.Hand(Measure.ASSISTANCE, person)), actor);
    }

    /** Nobody is asked any more: an answer keeps the promise, a withdrawal leaves nothing to keep unless it is late already. */
    public Uni<Void> ended(UUID id, UUID request, AssistanceStatus how, Actor actor) {
        return assist(id, new Assistance(request, how), List.of(how == AssistanceStatus.WITHDRAWN ? new ClockOrder.Release(Measure.ASSISTANCE, actor.at(), false)
                : new ClockOrder.Stop(Measure.ASSISTANCE, actor.at())), actor);
    }

    private Uni<Void> assist(UUID id, Assistance now, List<ClockOrder> orders, Actor actor) {
        return needs.require(id)
                .invoke(need -> need.work().assist(now))
                .invoke(need -> need.touch(actor))
                .chain(need -> clocks.follow(need, orders, actor));
    }
}
