package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts questions to customers and writes down what they answer (S1 1.1). */
@ApplicationScoped
@WithTransaction
public class ClarificationService {
    private final NeedAct act;
    private final ClarificationRepository clarifications;

    ClarificationService(NeedAct act, ClarificationRepository clarifications) {
        this.act = act;
        this.clarifications = clarifications;
    }

    /** Puts a question to the customer. */
    public Uni<ClarificationView> ask(UUID id, ExpectedVersion expected, NewClarification question, Actor actor) {
        return act.load(id, expected, actor).chain(need -> clarifications.persist(new Clarification(id, question.question(), actor))
                .call(stored -> act.on(need, actor, each -> each.clarify(stored.id(), false, actor)))
                .map(stored -> stored.view(need.version())));
    }

    /** Writes down what the customer answered. */
    public Uni<ClarificationView> answer(UUID id, UUID clarificationId, ExpectedVersion expected, ClarificationAnswer answer, Actor actor) {
        return act.load(id, expected, actor).chain(need -> find(need, clarificationId)
                .invoke(clarification -> clarification.answer(answer.answer(), actor))
                .call(clarification -> act.on(need, actor, each -> each.clarify(clarificationId, true, actor)))
                .map(answered -> answered.view(need.version())));
    }

    private Uni<Clarification> find(Need need, UUID id) {
        return clarifications.findById(id).invoke(found -> {
            if (found == null || !found.needId().equals(need.id())) {
                throw Refusal.notFound();
            }
        });
    }
}
