package dev.rapport.serve.need;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Clarifies needs, states them again and has them confirmed (S1 1.1). */
@ApplicationScoped
@WithTransaction
public class StatementService {
    private final NeedAct act;
    private final Codes codes;

    StatementService(NeedAct act, Codes codes) {
        this.act = act;
        this.codes = codes;
    }

    /** States the need again in the desk's words; the version before is kept. */
    public Uni<NeedView> restate(UUID id, ExpectedVersion expected, NewStatement statement, Actor actor) {
        return act.load(id, expected, actor).chain(need -> replace(need, actor, each -> each.restate(statement.text(), actor)));
    }

    /** States the need in the customer's own words. */
    Uni<NeedView> correct(Need need, NewStatement statement, String channel, Actor actor) {
        return replace(need, actor, each -> each.correct(statement.text(), channel, actor));
    }

    /** Has the current version confirmed; naming another one is refused, for the customer did not see this one. */
    public Uni<NeedView> confirm(UUID id, ExpectedVersion expected, NewConfirmation confirmation, Actor actor) {
        return codes.require("channels", confirmation.channel(), "/channel")
                .chain(() -> act.on(id, expected, actor, need -> confirmed(need, confirmation, actor)));
    }

    Uni<NeedView> confirm(Need need, NewConfirmation confirmation, Actor actor) {
        return act.on(need, actor, each -> confirmed(each, confirmation, actor));
    }

    /** Puts a question to the customer. */
    public Uni<ClarificationView> ask(UUID id, ExpectedVersion expected, NewClarification question, Actor actor) {
        return act.load(id, expected, actor).chain(need -> store(new Clarification(id, question.question(), actor))
                .call(stored -> act.on(need, actor, each -> each.clarify(stored.id(), false, actor)))
                .map(Clarification::view));
    }

    /** Writes down what the customer answered. */
    public Uni<ClarificationView> answer(UUID id, UUID clarificationId, ExpectedVersion expected, ClarificationAnswer answer, Actor actor) {
        return act.load(id, expected, actor).chain(need -> find(need, clarificationId)
                .invoke(clarification -> clarification.answer(answer.answer(), actor))
                .call(clarification -> act.on(need, actor, each -> each.clarify(clarificationId, true, actor)))
                .map(Clarification::view));
    }

    private static NeedEvent confirmed(Need need, NewConfirmation confirmation, Actor actor) {
        if (!Objects.equals(need.statement().number(), confirmation.statement())) {
            throw Refusal.at("/statement", ErrorCode.STATEMENT_STALE, "The current version is " + need.statement().number() + ".");
        }
        return need.confirm(confirmation.confirmedBy(), confirmation.channel(), actor);
    }

    private Uni<NeedView> replace(Need need, Actor actor, Function<Need, NeedEvent> verb) {
        var before = new NeedStatement(need.id(), need.statement());
        return act.on(need, actor, verb).call(() -> store(before));
    }

    private static <T> Uni<T> store(T row) {
        return Panache.getSession().chain(session -> session.persist(row)).replaceWith(row);
    }

    private static Uni<Clarification> find(Need need, UUID id) {
        return Panache.getSession().chain(session -> session.find(Clarification.class, id))
                .invoke(found -> {
                    if (found == null || !found.needId().equals(need.id())) {
                        throw Refusal.notFound();
                    }
                });
    }
}
