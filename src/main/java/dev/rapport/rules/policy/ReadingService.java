package dev.rapport.rules.policy;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of readings once people are asked. */
@ApplicationScoped
@WithTransaction
public class ReadingService {
    private final ReadingRepository readings;
    private final Journal journal;

    ReadingService(ReadingRepository readings, Journal journal) {
        this.readings = readings;
        this.journal = journal;
    }

    /** Confirms what the actor themselves was asked to read. */
    public Uni<ReadingView> confirm(UUID id, ExpectedVersion expected, Actor actor) {
        return readings.require(id, expected, actor)
                .call(reading -> journal.record(reading.confirm(actor), actor))
                .call(readings::flush)
                .map(reading -> reading.view(actor.at()));
    }
}
