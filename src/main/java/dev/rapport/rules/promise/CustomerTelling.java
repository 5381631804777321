package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has customers told of new times by the feature that owns the item; joins the transaction. */
@ApplicationScoped
class CustomerTelling {
    private final Map<String, Telling> tellings;
    private final Promises promises;
    private final PromiseAct act;

    CustomerTelling(@All List<Telling> tellings, Promises promises, PromiseAct act) {
        this.tellings = tellings.stream().collect(Collectors.toMap(Telling::itemType, Function.identity()));
        this.promises = promises;
        this.act = act;
    }

    /** The new time becomes a promise too, in place of what was told before; false where the customer cannot be written to. */
    Uni<Boolean> tell(Promise promise, Instant newTime, Actor actor) {
        var time = Timing.seconds(newTime);
        promise.requireRunning();
        var telling = tellings.get(promise.item().type());
        return telling == null ? Uni.createFrom().item(false)
                : telling.tell(promise.item().subject(), promise.item().reference(), promise.measure(), time, actor)
                        .call(told -> told ? told(promise, time, actor) : Uni.createFrom().voidItem());
    }

    private Uni<Void> told(Promise promise, Instant time, Actor actor) {
        var fact = promise.tell(time, actor);
        return act.store(List.of(fact), List.of(promise.told()), actor)
                .chain(() -> promises.on(promise, register -> register.replaceNewTime(promise, time), actor));
    }
}
