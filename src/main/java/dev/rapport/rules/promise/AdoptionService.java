package dev.rapport.rules.promise;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.standard.Standards;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has running clocks moved to what a standard says now; the sweep moves them one by one, so that nobody waits and nothing is lost. */
@ApplicationScoped
@WithTransaction
public class AdoptionService {
    /** As many as a sweep looks at within some seconds. */
    private static final int MOST = 10_000;

    private final PromiseRepository promises;
    private final Standards standards;

    AdoptionService(PromiseRepository promises, Standards standards) {
        this.promises = promises;
        this.standards = standards;
    }

    /** Of what began by earlier versions of the standard, what the actor sees, that due first before the rest. */
    public Uni<AdoptionView> adopt(UUID standard, ExpectedVersion expected, Actor actor) {
        return promises.adopt(standard, MOST, actor)
                .call(asked -> standards.adopted(standard, expected, asked, actor))
                .map(asked -> new AdoptionView(standard, asked, asked == MOST));
    }
}
