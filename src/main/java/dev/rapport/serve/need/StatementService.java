package dev.rapport.serve.need;

import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** States needs again and has them confirmed (S1 1.1). */
@ApplicationScoped
@WithTransaction
public class StatementService {
    private final NeedAct act;
    private final Authorities authorities;
    private final Codes codes;

    StatementService(NeedAct act, Authorities authorities, Codes codes) {
        this.act = act;
        this.authorities = authorities;
        this.codes = codes;
    }

    /** States the need again in the desk's words. */
    public Uni<NeedView> restate(UUID id, ExpectedVersion expected, NewStatement statement, Actor actor) {
        return act.on(id, expected, actor, need -> need.restate(statement.text(), actor));
    }

    /** Writes down how the customer states the need, as they said it to the desk. */
    public Uni<NeedView> correct(UUID id, ExpectedVersion expected, NewCorrection correction, Actor actor) {
        var said = correction.said();
        return codes.require(Codes.CHANNELS, said.channel(), "/channel")
                .chain(() -> said.happened().known(codes))
                .chain(() -> act.load(id, expected, actor))
                .chain(need -> correct(need, said, actor));
    }

    Uni<NeedView> correct(Need need, Correction correction, Actor actor) {
        return authorities.require(need.customerId(), correction.onBehalf(), Act.ASK, correction.happened().instant(actor.at()))
                .chain(() -> act.on(need, actor, each -> each.correct(correction, actor)));
    }

    /** Has the current version confirmed, by who may ask for the customer. */
    public Uni<NeedView> confirm(UUID id, ExpectedVersion expected, NewConfirmation wanted, Actor actor) {
        var confirmation = wanted.given(actor.at());
        return codes.require(Codes.CHANNELS, wanted.channel(), "/channel")
                .chain(() -> Happened.orNow(wanted.happened()).known(codes))
                .chain(() -> act.load(id, expected, actor))
                .chain(need -> confirm(need, wanted.statement(), confirmation, actor));
    }

    /** Naming another version than the current one is refused, for the customer did not see this one. */
    Uni<NeedView> confirm(Need need, Integer version, Confirmation confirmation, Actor actor) {
        return authorities.require(need.customerId(), confirmation.onBehalf(), Act.ASK, confirmation.at())
                .chain(() -> act.on(need, actor, each -> {
                    requireCurrent(each, version);
                    return each.confirm(confirmation, actor);
                }));
    }

    private static void requireCurrent(Need need, Integer version) {
        if (!Objects.equals(need.statement().number(), version)) {
            throw Refusal.at("/statement", ErrorCode.STATEMENT_STALE, "The current version is " + need.statement().number() + ".");
        }
    }
}
