package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Measure;
import dev.rapport.rules.standard.Standards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What features with items tell of them, so that their clocks start, pause and stop; joins the transaction of the item's service. */
@ApplicationScoped
public class Promises {
    private final PromiseRepository promises;
    private final PromiseAct act;
    private final Standards standards;
    private final Calendars calendars;

    Promises(PromiseRepository promises, PromiseAct act, Standards standards, Calendars calendars) {
        this.promises = promises;
        this.act = act;
        this.standards = standards;
        this.calendars = calendars;
    }

    /** A new item: one statement. */
    public Uni<Void> begin(PromisedItem item, List<ClockOrder> orders, Actor actor) {
        return carryOut(item, List.of(), orders, actor);
    }

    /** Something happened to an item; nothing is looked up where that means nothing to its clocks. */
    public Uni<Void> follow(PromisedItem item, List<ClockOrder> orders, Actor actor) {
        return orders.isEmpty() ? Uni.createFrom().voidItem()
                : promises.running(item.subject().itemId()).chain(running -> carryOut(item, running, orders, actor));
    }

    /** A promise until an instant that was named. */
    public Uni<PromiseView> give(PromisedItem item, NamedPromise wanted, Actor actor) {
        return register(item, actor).chain(register -> give(register, wanted, actor));
    }

    private Uni<PromiseView> give(Register register, NamedPromise wanted, Actor actor) {
        var given = register.give(wanted);
        return act.store(register, actor).chain(promises::flush).replaceWith(() -> given.view(actor));
    }

    /** Moves the promise, and what else of its item is to be moved with it, if somebody asked for it. */
    Uni<Void> adopt(Promise promise, Actor actor) {
        var at = promise.given().adoptsAt();
        return at == null ? Uni.createFrom().voidItem() : standards.current(promise.item().promised().situated(), at)
                .chain(applying -> adopt(promise.item().promised(), at, applying, actor));
    }

    private Uni<Void> adopt(PromisedItem item, Instant at, Map<Measure, Commitment> applying, Actor actor) {
        return promises.running(item.subject().itemId()).chain(running -> rules(item, running, List.of())
                .call(rules -> known(rules, at, applying))
                .map(rules -> new Register(item, running, rules, actor))
                .invoke(register -> register.adopt(at))
                .chain(register -> act.store(register, actor)));
    }

    /** The promise as the current transaction has it, or 404. */
    public Uni<PromiseView> find(UUID id, Actor actor) {
        return promises.require(id, ExpectedVersion.ANY, actor).map(promise -> promise.view(actor));
    }

    /** What somebody did with one promise; of its item the others may now be due first. */
    Uni<Void> on(Promise promise, Consumer<Register> work, Actor actor) {
        var item = promise.item().promised();
        return register(item, actor).invoke(work)
                .chain(register -> act.store(register, actor))
                .chain(promises::flush);
    }

    private Uni<Register> register(PromisedItem item, Actor actor) {
        return promises.running(item.subject().itemId()).chain(running -> register(item, running, List.of(), actor));
    }

    private Uni<Void> carryOut(PromisedItem item, List<Promise> running, List<ClockOrder> orders, Actor actor) {
        return register(item, running, orders, actor).map(register -> register.carryOut(orders)).chain(register -> act.store(register, actor));
    }

    private Uni<Register> register(PromisedItem item, List<Promise> running, List<ClockOrder> orders, Actor actor) {
        return rules(item, running, orders).map(rules -> new Register(item, running, rules, actor));
    }

    /** Remembered for some seconds, so mostly without a statement. */
    private Uni<Rulebook> rules(PromisedItem item, List<Promise> running, List<ClockOrder> orders) {
        var rules = calendars.ofTeam(item.teamId()).map(Rulebook::new);
        for (var promise : running) {
            rules = rules.call(book -> version(book, promise));
        }
        for (var at : instants(running, orders).toList()) {
            rules = rules.call(book -> commitments(book, item, at));
        }
        return rules;
    }

    /** What follows goes by the version of the standard that it began by, or was moved to. */
    private static Stream<Instant> instants(List<Promise> running, List<ClockOrder> orders) {
        return orders.stream().flatMap(order -> order instanceof ClockOrder.Start start ? Stream.of(Timing.seconds(start.at()))
                : order instanceof ClockOrder.Follow ? running.stream().map(Promise::standardAt) : Stream.empty()).distinct();
    }

    private Uni<Void> version(Rulebook rules, Promise promise) {
        var calendar = promise.timing().terms().calendar();
        return rules.knows(calendar) ? Uni.createFrom().voidItem()
                : calendars.version(calendar.id(), calendar.version()).invoke(rules::knowOlder).replaceWithVoid();
    }

    private Uni<Void> commitments(Rulebook rules, PromisedItem item, Instant at) {
        return standards.applying(item.situated(), at).chain(applying -> known(rules, at, applying));
    }

    private Uni<Void> known(Rulebook rules, Instant at, Map<Measure, Commitment> applying) {
        rules.know(at, applying);
        return calendarsOf(rules, List.copyOf(applying.values()));
    }

    private Uni<Void> calendarsOf(Rulebook rules, List<Commitment> commitments) {
        var all = Uni.createFrom().voidItem();
        for (var commitment : commitments) {
            var calendar = commitment.calendarId();
            if (calendar != null) {
                all = all.chain(() -> rules.knowsCurrent(calendar) ? Uni.createFrom().voidItem()
                        : calendars.current(calendar).invoke(rules::know).replaceWithVoid());
            }
        }
        return all;
    }
}
