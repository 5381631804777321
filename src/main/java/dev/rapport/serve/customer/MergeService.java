package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Merges customers found to be one and the same, and undoes it. Rows keep the customer they were written
 * with. Every merge and every undoing changes the versions of all whose root changes and of their root, so
 * that of two at the same time one is refused.
 */
@ApplicationScoped
@WithTransaction
class MergeService {
    private final CustomerAct act;
    private final CustomerRepository customers;
    private final MergeRepository merges;

    MergeService(CustomerAct act, CustomerRepository customers, MergeRepository merges) {
        this.act = act;
        this.customers = customers;
        this.merges = merges;
    }

    /** Merges one customer, with all that were merged into it before, into another one. */
    public Uni<CustomerView> merge(UUID survivorId, ExpectedVersion expected, NewMerge merge, Actor actor) {
        if (merge.absorb().equals(survivorId)) {
            throw Refusal.at("/absorb", ErrorCode.MERGE_ITSELF);
        }
        return act.load(survivorId, expected)
                .call(survivor -> absorbable(merge.absorb()).chain(absorbed -> follow(absorbed, survivorId)))
                .chain(survivor -> merges.add(new Merge(survivorId, merge.absorb(), actor))
                        .chain(added -> act.partChanged(survivor, added.merged(survivor.asSubject()), actor)));
    }

    /** Gives the absorbed customer, with all that had been merged into it, back to itself. */
    public Uni<CustomerView> undo(UUID customerId, UUID mergeId, ExpectedVersion expected, Actor actor) {
        return act.load(customerId, expected)
                .chain(root -> merges.require(customerId, mergeId)
                        .map(merge -> merge.undo(root.asSubject(), actor))
                        .call(merges::flush)
                        .call(() -> separate(customerId))
                        .chain(event -> act.partChanged(root, event, actor)));
    }

    private Uni<Customer> absorbable(UUID id) {
        return customers.findById(id)
                .onItem().ifNull().failWith(() -> Refusal.at("/absorb", ErrorCode.REFERENCE_UNKNOWN, "There is no such customer."))
                .map(Customer::requireChangeable);
    }

    private Uni<Void> follow(Customer absorbed, UUID survivor) {
        return customers.family(absorbed.id())
                .invoke(all -> all.forEach(each -> each.follow(survivor))).replaceWithVoid();
    }

    private Uni<Void> separate(UUID root) {
        return merges.family(root).chain(family -> customers.family(root)
                .invoke(all -> all.forEach(each -> each.follow(family.rootOf(each.id())))).replaceWithVoid());
    }
}
