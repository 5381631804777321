package dev.rapport.rules.promise;

import java.util.List;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what happened to promises, in the transaction of the fact. */
@ApplicationScoped
class PromiseAct {
    private final PromiseRepository promises;
    private final Journal journal;

    PromiseAct(PromiseRepository promises, Journal journal) {
        this.promises = promises;
        this.journal = journal;
    }

    Uni<Void> store(Register register, Actor actor) {
        return promises.addAll(register.outcome().begun().stream())
                .chain(() -> store(register.outcome().facts(), register.outcome().events(), actor));
    }

    Uni<Void> store(List<PromiseFact> facts, List<? extends Event> events, Actor actor) {
        return facts.isEmpty() && events.isEmpty() ? Uni.createFrom().voidItem()
                : promises.getSession().chain(session -> session.persistAll(facts.toArray()))
                        .chain(() -> journal.record(events, actor));
    }
}
