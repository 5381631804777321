package dev.rapport.ground.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what things of another system are called here, since they were imported. */
@ApplicationScoped
public class ImportedThings {
    private final ImportStore store;

    ImportedThings(ImportStore store) {
        this.store = store;
    }

    /** By external id what it is here; without those that were never imported. */
    public Uni<Map<String, UUID>> find(RowKind rows, ImportInto into, List<String> externalIds) {
        return store.known(rows, into, externalIds)
                .map(known -> known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().thingId())));
    }
}
