package dev.rapport.serve.choice;

import java.time.Clock;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.OneByOne;
import dev.rapport.ground.job.Portions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends what is past its validity, each offer in a transaction of its own, so that one that fails holds none
 * of the others. Readers and answers do not depend on it.
 */
@ApplicationScoped
public class OfferSweep {
    private final OneByOne oneByOne = new OneByOne(OfferSweep.class, "Offer %s could not be expired");

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
        return Portions.each((after, most) -> offers.due(after, desk.at(), most), due -> oneByOne.each(due, desk.at(), id -> offers.expire(id, desk)));
    }
}
