package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends needs other than by delivery, and takes them up again. */
@ApplicationScoped
@WithTransaction
public class EndingService {
    private final NeedAct act;
    private final SameCustomer same;
    private final Authorities authorities;
    private final Codes codes;

    EndingService(NeedAct act, SameCustomer same, Authorities authorities, Codes codes) {
        this.act = act;
        this.same = same;
        this.authorities = authorities;
        this.codes = codes;
    }

    /** The customer, or who may ask for them, does not want it any more; or nobody answers. */
    public Uni<NeedView> withdraw(UUID id, ExpectedVersion expected, NewWithdrawal withdrawal, Actor actor) {
        var somebody = withdrawal.onBehalf();
        return act.load(id, expected, actor)
                .call(need -> authorities.require(need.customerId(), somebody, Act.ASK, actor.at()))
                .chain(need -> act.on(need, actor, each -> each.withdraw(withdrawal.by().ending(), somebody, actor)));
    }

    /** The need cannot be met (S1 1.4). */
    public Uni<NeedView> declareUnmet(UUID id, ExpectedVersion expected, NewLimitation limitation, Actor actor) {
        return codes.require(Codes.LIMITATION_REASONS, limitation.reason(), "/reason")
                .chain(() -> act.on(id, expected, actor,
                        need -> need.declareUnmet(new Limitation(limitation.reason(), limitation.text()), actor)));
    }

    /** Another need of the same customer, which the actor must see too, goes on in its place. */
    public Uni<NeedView> join(UUID id, ExpectedVersion expected, NewJoining joining, Actor actor) {
        return act.load(id, expected, actor)
                .chain(need -> act.load(joining.needId(), ExpectedVersion.ANY, actor)
                        .onFailure(Refusal.class)
                        .transform(none -> Refusal.at("/needId", ErrorCode.REFERENCE_UNKNOWN, "There is no such need."))
                        .chain(other -> join(need, other, actor)));
    }

    /** There never was a need: a test, spam, a mistake. */
    public Uni<NeedView> declareVoid(UUID id, ExpectedVersion expected, NewVoiding voiding, Actor actor) {
        return codes.require(Codes.VOID_REASONS, voiding.reason(), "/reason")
                .chain(() -> act.on(id, expected, actor, need -> need.declareVoid(voiding.reason(), actor)));
    }

    /** Work on the need begins again. */
    public Uni<NeedView> reopen(UUID id, ExpectedVersion expected, NewReopening reopening, Actor actor) {
        return act.on(id, expected, actor, need -> need.reopen(reopening.reason(), actor));
    }

    private Uni<NeedView> join(Need need, Need other, Actor actor) {
        return same.require(need.customerId(), other.customerId(), Refusal.at("/needId", ErrorCode.NEED_NOT_JOINABLE))
                .chain(() -> act.on(need, actor, each -> each.join(other, actor)))
                .call(() -> act.on(other, actor, each -> each.takeOver(need.id(), actor)));
    }
}
