package dev.rapport.rules.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What orders brought about, to be stored and told. */
final class Outcome {
    private final List<Promise> begun = new ArrayList<>();
    private final List<PromiseFact> facts = new ArrayList<>();
    /** Facts of what begins, which are made once it is stored. */
    private final List<Supplier<PromiseFact>> ofBegun = new ArrayList<>();
    private final List<PromiseEvent> events = new ArrayList<>();

    void begin(Promise promise) {
        begun.add(promise);
    }

    boolean began(Promise promise) {
        return begun.contains(promise);
    }

    /** What begins now has no timeline yet: its row tells it all. */
    void note(Promise promise, PromiseFact fact) {
        if (!began(promise)) {
            facts.add(fact);
        }
    }

    void noteOfBegun(Supplier<PromiseFact> fact) {
        ofBegun.add(fact);
    }

    void tell(PromiseEvent event) {
        events.add(event);
    }

    List<Promise> begun() {
        return begun;
    }

    /** Complete once what has begun is stored. */
    List<PromiseFact> facts() {
        return Stream.concat(facts.stream(), ofBegun.stream().map(Supplier::get)).toList();
    }

    /** What is to be told, once what has begun is stored. */
    List<PromiseEvent> events() {
        return Stream.concat(begun.stream().filter(promise -> !promise.given().isByCommitment()).map(Promise::made), events.stream()).toList();
    }
}
