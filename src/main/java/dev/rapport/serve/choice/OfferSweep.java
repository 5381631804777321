package dev.rapport.serve.choice;

import java.time.Clock;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.OneByOne;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends what is past its validity, each offer in a transaction of its own, so that one that fails holds none
 * of the others. Readers and answers do not depend on it.
 */
@ApplicationScoped
public class OfferSweep {
    private static final OneByOne ONE_BY_ONE = new OneByOne(OfferSweep.class, "Offer %s could not be expired");
    private static final int BATCH = 100;

    private final OfferService offers;
    private final Clock clock;

    OfferSweep(OfferService offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(Actor.desk(clock.instant()));
    }

    /** Ends what is past its validity at the instant of the desk. */
    public Uni<Void> sweep(Actor desk) {
        return offers.due(desk.at(), BATCH).chain(due -> ONE_BY_ONE.each(due, id -> offers.expire(id, desk)));
    }
}
