package dev.rapport.serve.interaction;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.serve.customer.CustomerQueries;
import dev.rapport.serve.need.ContactedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of interactions. */
@ApplicationScoped
@WithSession
public class InteractionQueries {
    private final InteractionRepository interactions;
    private final InteractionReader reader;
    private final CustomerQueries customers;
    private final ContactedNeeds needs;

    InteractionQueries(InteractionRepository interactions, InteractionReader reader, CustomerQueries customers, ContactedNeeds needs) {
        this.interactions = interactions;
        this.reader = reader;
        this.customers = customers;
        this.needs = needs;
    }

    public Uni<InteractionView> find(UUID id, Actor actor) {
        return interactions.require(id, ExpectedVersion.ANY, actor).chain(interaction -> reader.read(interaction, actor));
    }

    /** The contacts with a customer, and with all that were merged into it, that the actor may see; the latest first. */
    public Uni<Page<InteractionView>> ofCustomer(UUID customer, Paging paging, Actor actor) {
        return customers.require(customer)
                .chain(found -> interactions.ofCustomer(found.rootId(), paging, actor)
                        .chain(rows -> reader.page(rows, paging, actor))
                        .chain(page -> page.counted(paging, () -> interactions.countOfCustomer(found.rootId(), actor))));
    }

    /** The contacts about a need, the latest first. */
    public Uni<Page<InteractionView>> ofNeed(UUID need, Paging paging, Actor actor) {
        return needs.require(need, actor)
                .chain(() -> interactions.ofNeed(need, paging))
                .chain(rows -> reader.page(rows, paging, actor))
                .chain(page -> page.counted(paging, () -> interactions.countOfNeed(need)));
    }
}
