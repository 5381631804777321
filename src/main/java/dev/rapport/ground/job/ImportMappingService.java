package dev.rapport.ground.job;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of saved mappings. */
@ApplicationScoped
@WithTransaction
public class ImportMappingService {
    private final ImportMappingRepository mappings;
    private final Targets targets;
    private final Journal journal;

    ImportMappingService(ImportMappingRepository mappings, Targets targets, Journal journal) {
        this.mappings = mappings;
        this.targets = targets;
        this.journal = journal;
    }

    /** Keeps a mapping that fits some file. */
    public Uni<ImportMappingView> save(NewImportMapping wanted, Actor actor) {
        targets.requireSound(wanted.mapping(), "/mapping");
        return mappings.add(new ImportMapping(wanted)).call(mapping -> journal.record(mapping.saved(), actor)).map(ImportMapping::view);
    }

    Uni<Void> remove(UUID id, ExpectedVersion expected, Actor actor) {
        return mappings.require(id, expected).call(mapping -> journal.record(mapping.removed(), actor)).chain(mappings::delete);
    }
}
