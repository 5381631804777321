package dev.rapport.edge.development;

import java.time.Clock;
import java.time.Duration;

import org.jboss.logging.Logger;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives a developer a desk to look at, once, where there is none. */
@Singleton
@IfBuildProfile("dev")
class DevelopmentSample {
    private static final Logger LOG = Logger.getLogger(DevelopmentSample.class);
    private static final int AFTER_PEOPLE = 160;

    private final SampleService sample;
    private final Clock clock;

    DevelopmentSample(SampleService sample, Clock clock) {
        this.sample = sample;
        this.clock = clock;
    }

    void make(@Observes @Priority(AFTER_PEOPLE) StartupEvent start) throws Throwable {
        var begin = clock.instant();
        if (VertxContextSupport.subscribeAndAwait(() -> sample.makeOnEmptyDesk(begin))) {
            LOG.infof("Made sample data of the last 60 days in %d ms: 3 teams, 40 customers, 20 catalogue items, 120 needs with offers"
                    + " and agreements. Delete %s to begin anew.", Duration.between(begin, clock.instant()).toMillis(),
                    DevelopmentDatabase.DATA.getParent());
        }
    }
}
