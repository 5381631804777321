package dev.rapport.serve.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads, opens and stores specific needs, of a customer and of all that were merged into it. */
@ApplicationScoped
class SpecificNeedRepository implements PanacheRepositoryBase<SpecificNeed, UUID> {
    private static final String HELD = CustomerPart.OF_FAMILY + " and withdrawnAt is null";
    private static final int MOST = 50;

    private final CustomerKeys keys;
    private final SpecificNeedSeal seal;

    SpecificNeedRepository(CustomerKeys keys, SpecificNeedSeal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    /** Those that are not withdrawn, with what is said of them, in the order in which they were recorded. */
    Uni<Map<SpecificNeed, SpecificNeedContent>> opened(UUID root) {
        return list(HELD + " order by id", root).chain(needs -> keys.of(needs.stream().map(SpecificNeed::customerId).distinct().toList())
                .map(all -> {
                    var opened = new LinkedHashMap<SpecificNeed, SpecificNeedContent>();
                    needs.forEach(need -> opened.put(need, need.content(all.get(need.customerId()), seal)));
                    return opened;
                }));
    }

    /** Refuses one more where there are as many as can be told at a time. */
    Uni<Void> requireRoom(UUID root) {
        return count(HELD, root).invoke(count -> {
            if (count >= MOST) {
                throw new Refusal(ErrorCode.SPECIFIC_NEEDS_FULL);
            }
        }).replaceWithVoid();
    }

    /** One of the customer's, withdrawn or not, or 404. */
    Uni<SpecificNeed> require(UUID root, UUID id) {
        return find(CustomerPart.OF_FAMILY + " and id = ?2", root, id).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }
}
