package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.rules.promise.ClockOrder;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write to one need does: load what the actor may see, act, journal, set the clocks, answer; joins the service's transaction. */
@ApplicationScoped
class NeedAct {
    private final NeedRepository needs;
    private final NeedClocks clocks;
    private final Journal journal;

    NeedAct(NeedRepository needs, NeedClocks clocks, Journal journal) {
        this.needs = needs;
        this.clocks = clocks;
        this.journal = journal;
    }

    /** To be written; refused where the customer was erased. */
    Uni<Need> load(UUID id, ExpectedVersion expected, Actor actor) {
        return needs.require(id, expected, actor).invoke(need -> need.requireCustomer(actor));
    }

    Uni<NeedView> on(UUID id, ExpectedVersion expected, Actor actor, Function<Need, NeedEvent> verb) {
        return load(id, expected, actor).chain(need -> on(need, actor, verb));
    }

    Uni<NeedView> on(Need need, Actor actor, Function<Need, NeedEvent> verb) {
        return on(need, actor, verb, List.of());
    }

    /**
     * Of a statement that the verb replaces, the version before is kept.
     *
     * @param promised what is promised with it, apart from what the event means for the clocks
     */
    Uni<NeedView> on(Need need, Actor actor, Function<Need, NeedEvent> verb, List<ClockOrder> promised) {
        var before = need.statement();
        return Uni.createFrom().item(() -> verb.apply(need))
                .call(() -> need.statement() == before ? Uni.createFrom().voidItem() : keep(need.id(), before))
                .call(event -> journal.record(event, actor))
                .chain(event -> clocks.follow(need, event, promised, actor))
                .chain(() -> told(need, actor));
    }

    /** As written so far, with its new version. */
    Uni<NeedView> told(Need need, Actor actor) {
        return needs.flush().map(flushed -> NeedView.of(need).toldTo(actor, need.customerErasedAt()));
    }

    private static Uni<Void> keep(UUID need, Statement before) {
        return Panache.getSession().chain(session -> session.persist(new NeedStatement(need, before)));
    }
}
