package dev.rapport.serve.customer;

import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores merges. */
@ApplicationScoped
class MergeRepository implements VersionedRepository<Merge> {
    private static final String OF_FAMILY = "survivorId in (select c.id from Customer c where c.rootId = ?1)";

    /** The merge in which one of the family absorbed somebody, or 404. */
    Uni<Merge> require(UUID root, UUID id) {
        return find(OF_FAMILY + " and id = ?2", root, id).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }

    /** Who was merged into whom, as far as it holds. */
    Uni<Family> family(UUID root) {
        return find(OF_FAMILY + " and undoneAt is null", root).list()
                .map(merges -> new Family(merges.stream().collect(Collectors.toMap(Merge::absorbedId, Merge::survivorId))));
    }
}
