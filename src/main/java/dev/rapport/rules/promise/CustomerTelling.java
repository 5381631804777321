package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    CustomerTelling(@All List<Telling> tellings, Promises promises) {
        this.tellings = tellings.stream().collect(Collectors.toMap(Telling::itemType, Function.identity()));
        this.promises = promises;
    }

    /** The new time becomes a promise too, in place of what was told before; false where the customer cannot be written to. */
    Uni<Boolean> tell(Promise promise, Instant newTime, Actor actor) {
        return tell(promise, newTime, register -> register.tell(promise, Timing.seconds(newTime)), actor);
    }

    /** The same, of lines too that were to be there with it. */
    Uni<Boolean> tellTogether(Promise promise, Instant newTime, Actor actor) {
        return tell(promise, newTime, register -> register.tellTogether(promise, Timing.seconds(newTime)), actor);
    }

    private Uni<Boolean> tell(Promise promise, Instant newTime, Consumer<Register> told, Actor actor) {
        promise.requireRunning();
        var telling = tellings.get(promise.item().type());
        return telling == null ? Uni.createFrom().item(false)
                : telling.tell(promise.item().subject(), promise.item().reference(), promise.measure(), Timing.seconds(newTime), actor)
                        .call(done -> done ? promises.on(promise, told, actor) : Uni.createFrom().voidItem());
    }
}
