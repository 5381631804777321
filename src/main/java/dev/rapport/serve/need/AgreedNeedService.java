package dev.rapport.serve.need;

import java.util.UUID;
import java.util.function.BiFunction;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.promise.Happened;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes what was agreed, delivers it and has it accepted. */
@ApplicationScoped
@WithTransaction
public class AgreedNeedService {
    private final NeedAct act;
    private final NeedWindows windows;
    private final Codes codes;

    AgreedNeedService(NeedAct act, NeedWindows windows, Codes codes) {
        this.act = act;
        this.windows = windows;
        this.codes = codes;
    }

    /** Either side asks for a change of what was agreed. */
    public Uni<NeedView> askChange(UUID id, ExpectedVersion expected, NewChange change, Actor actor) {
        return act.on(id, expected, actor, need -> need.askChange(change, actor));
    }

    /** What was agreed stays as it is; refused while something else is on offer. */
    public Uni<NeedView> withdrawChange(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.withdrawChange(actor));
    }

    /** The desk begins to deliver what was agreed. */
    public Uni<NeedView> startDelivery(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.startDelivery(actor));
    }

    /** What was asked for is done: of what was agreed all that is left. */
    public Uni<NeedView> deliver(UUID id, ExpectedVersion expected, Happened happened, Actor actor) {
        return happened.known(codes)
                .chain(() -> within(id, expected, actor, (need, time) -> need.deliver(happened, time, actor)));
    }

    /** The same by who tells the customer of it themselves. */
    public Uni<NeedView> deliverTold(UUID id, ExpectedVersion expected, Happened happened, Actor actor) {
        return happened.known(codes)
                .chain(() -> within(id, expected, actor, (need, time) -> need.deliverTold(happened, time, actor)));
    }

    /** The customer accepted what was delivered. */
    public Uni<NeedView> accept(UUID id, ExpectedVersion expected, Actor actor) {
        return within(id, expected, actor, (need, time) -> need.close(Ending.ACCEPTED, time.reopening(), actor));
    }

    private Uni<NeedView> within(UUID id, ExpectedVersion expected, Actor actor, BiFunction<Need, Windows, NeedEvent> verb) {
        return act.load(id, expected, actor)
                .chain(need -> windows.of(need).chain(time -> act.on(need, actor, each -> verb.apply(each, time))));
    }
}
