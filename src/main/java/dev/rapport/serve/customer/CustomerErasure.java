package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Restricts and erases customers for who decides about it; joins the transaction of the decision. */
@ApplicationScoped
public class CustomerErasure {
    private final CustomerAct act;
    private final CustomerRepository customers;
    private final ErasedIds ids;
    private final Journal journal;

    CustomerErasure(CustomerAct act, CustomerRepository customers, ErasedIds ids, Journal journal) {
        this.act = act;
        this.customers = customers;
        this.ids = ids;
        this.journal = journal;
    }

    /** Leaves what is held of them as it is until it is decided. */
    public Uni<Void> restrict(UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(id, expected).chain(customer -> journal.record(customer.restrict(actor.at()), actor)).chain(customers::flush);
    }

    /** They are not erased after all. */
    public Uni<Void> liftRestriction(UUID id, Actor actor) {
        return act.loadEvenRestricted(id, ExpectedVersion.ANY).chain(customer -> journal.record(customer.liftRestriction(), actor)).chain(customers::flush);
    }

    /** Nobody reads of them from now on; what is held of them has to be erased by whoever decided so. */
    public Uni<Void> erase(UUID root, Actor actor) {
        return customers.family(root)
                .call(all -> ids.keep(all.stream().map(Customer::id).toList(), actor.at()))
                .chain(all -> journal.record(all.stream().map(customer -> customer.erase(actor.at())).toList(), actor))
                .chain(customers::flush);
    }

    /** The customer and all that were merged into it, to whom nothing is added before the transaction ends. */
    public Uni<List<UUID>> lockFamily(UUID root) {
        return customers.lockFamily(root);
    }
}
