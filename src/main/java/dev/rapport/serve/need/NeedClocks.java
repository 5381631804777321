package dev.rapport.serve.need;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.PromisedItem;
import dev.rapport.rules.promise.Promises;
import dev.rapport.rules.standard.Situation;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.CustomerQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the clocks of a need's promises true to what happens to it; joins the transaction of the fact. */
@ApplicationScoped
class NeedClocks {
    private final Promises promises;
    private final CustomerQueries customers;
    private final NeedConfig config;

    NeedClocks(Promises promises, CustomerQueries customers, NeedConfig config) {
        this.promises = promises;
        this.customers = customers;
        this.config = config;
    }

    /** @param events what happened to it in the contact in which it was recorded */
    Uni<Void> begin(Need need, CustomerOutline customer, List<NeedEvent> events, Actor actor) {
        var orders = new ArrayList<>(ClockMeaning.ofNew(need.matter().receivedAt(), isLive(need, actor)));
        events.forEach(event -> orders.addAll(ClockMeaning.of(event, config.patience(), actor.at())));
        return promises.begin(item(need, situation(need, customer)), orders, actor);
    }

    /** @param promised what is promised with it */
    Uni<Void> follow(Need need, NeedEvent event, List<ClockOrder> promised, Actor actor) {
        return follow(need, Stream.concat(ClockMeaning.of(event, config.patience(), actor.at()).stream(), promised.stream()).toList(), actor);
    }

    Uni<Void> follow(Need need, List<ClockOrder> orders, Actor actor) {
        return orders.isEmpty() ? Uni.createFrom().voidItem()
                : (orders.stream().anyMatch(ClockOrder::needsSituation) ? item(need) : Uni.createFrom().item(item(need, null)))
                        .chain(item -> promises.follow(item, orders, actor));
    }

    /** The need as promises see it. */
    Uni<PromisedItem> item(Need need) {
        return customers.require(need.customerId()).map(customer -> item(need, situation(need, customer)));
    }

    private boolean isLive(Need need, Actor actor) {
        return !actor.is(Roles.INTEGRATOR) && config.liveChannels().contains(need.matter().channel());
    }

    private static PromisedItem item(Need need, @Nullable Situation situation) {
        return new PromisedItem(need.asSubject(), need.matter().reference(), need.matter().receivedAt(), need.work().ownerId(), situation);
    }

    private static Situation situation(Need need, CustomerOutline customer) {
        return new Situation(null, need.matter().details().kind().name(), priority(need), customer.kind().name(), customer.language());
    }

    private static @Nullable String priority(Need need) {
        var assessment = need.work().assessment();
        return assessment == null ? null : assessment.priority().name();
    }
}
