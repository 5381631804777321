package dev.rapport.serve.assistance;

import java.util.UUID;
import java.util.function.Supplier;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.rules.policy.Clauses;
import dev.rapport.serve.need.AssistedNeed;
import dev.rapport.serve.need.AssistedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks for assistance with needs that meet a limitation, and brings the answer back (S1 1.4). */
@ApplicationScoped
@WithTransaction
public class AssistanceService {
    private final AssistanceRepository requests;
    private final AssistedNeeds needs;
    private final Candidates candidates;
    private final AssistanceTelling telling;
    private final AssistanceParts parts;
    private final Codes codes;
    private final Clauses clauses;
    private final Journal journal;

    AssistanceService(AssistanceRepository requests, AssistedNeeds needs, Candidates candidates, AssistanceTelling telling, AssistanceParts parts, Codes codes,
            Clauses clauses, Journal journal) {
        this.requests = requests;
        this.needs = needs;
        this.candidates = candidates;
        this.telling = telling;
        this.parts = parts;
        this.codes = codes;
        this.clauses = clauses;
        this.journal = journal;
    }

    /** Whoever is asked sees the need from now on, against the clock; refused with what is missing where nobody can be. */
    public Uni<AssistanceView> ask(UUID needId, ExpectedVersion expected, NewAssistance wanted, Actor actor) {
        return needs.requireAskable(needId, expected, actor)
                .call(() -> codes.require(Codes.LIMITATION_REASONS, wanted.reason(), "/reason"))
                .call(() -> clauses.require(wanted.cited(), actor.at()))
                .chain(need -> candidates.choose(need, wanted, actor).chain(asked -> ask(need, wanted, asked, actor)));
    }

    /** Whoever is asked answers, and sees the need by that no longer. */
    public Uni<AssistanceView> answer(UUID id, ExpectedVersion expected, NewAnswer answer, Actor actor) {
        return requests.require(id, expected, actor)
                .chain(request -> needs.require(request.needId())
                        .call(need -> journal.record(request.answer(need.subject(), answer, actor), actor))
                        .call(() -> end(request, actor))
                        .chain(need -> written(request, () -> telling.answered(request, need, actor), actor)));
    }

    /** Whoever stands above is asked instead; the clock runs on. */
    public Uni<AssistanceView> passOn(UUID id, ExpectedVersion expected, NewPassing passing, Actor actor) {
        return requests.require(id, expected, actor)
                .invoke(request -> request.requireAsked(actor))
                .chain(request -> needs.require(request.needId())
                        .chain(need -> candidates.above(request, need, actor)
                                .call(next -> journal.record(request.passOn(need.subject(), next, passing.text(), actor), actor))
                                .chain(next -> needs.passed(request.needId(), id, next.personId(), actor))
                                .chain(() -> parts.show(request))
                                .chain(() -> written(request, () -> telling.asked(request, need, actor), actor))));
    }

    /** Assistance is not wanted any more. */
    public Uni<AssistanceView> withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        return requests.require(id, expected, actor)
                .chain(request -> needs.require(request.needId())
                        .call(need -> journal.record(request.withdraw(need.subject(), actor), actor))
                        .call(() -> end(request, actor))
                        .chain(need -> written(request, () -> Uni.createFrom().voidItem(), actor)));
    }

    /** The need ended: whoever was asked has nothing to answer any more. */
    Uni<Void> lapse(UUID needId, Actor actor) {
        return requests.lapse(needId, actor.at())
                .chain(lapsed -> lapsed ? parts.end(needId) : Uni.createFrom().voidItem());
    }

    private Uni<AssistanceView> ask(AssistedNeed need, NewAssistance wanted, Asked asked, Actor actor) {
        return requests.add(new AssistanceRequest(need.subject().id(), wanted, asked, actor))
                .call(request -> journal.record(request.asked(need.subject()), actor))
                .call(request -> needs.asked(request.needId(), request.id(), asked.personId(), actor))
                .call(parts::show)
                .chain(request -> written(request, () -> telling.asked(request, need, actor), actor));
    }

    private Uni<Void> end(AssistanceRequest request, Actor actor) {
        return needs.ended(request.needId(), request.id(), request.status(), actor)
                .chain(() -> parts.end(request.needId()));
    }

    /** Flushed first, since only what is written tells who sees the need. */
    private Uni<AssistanceView> written(AssistanceRequest request, Supplier<Uni<Void>> then, Actor actor) {
        return requests.flush().chain(() -> then.get()).replaceWith(() -> request.view(actor));
    }
}
