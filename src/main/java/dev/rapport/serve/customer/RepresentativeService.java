package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of who acts for customers, and with which authority. */
@ApplicationScoped
@WithTransaction
public class RepresentativeService {
    private final CustomerAct act;
    private final RepresentativeRepository representatives;
    private final ContactRepository contacts;
    private final NormalForm normal;
    private final Codes codes;
    private final LinkService links;

    RepresentativeService(CustomerAct act, RepresentativeRepository representatives, ContactRepository contacts, NormalForm normal,
            Codes codes, LinkService links) {
        this.act = act;
        this.representatives = representatives;
        this.contacts = contacts;
        this.normal = normal;
        this.codes = codes;
        this.links = links;
    }

    public Uni<CustomerView> add(UUID customerId, ExpectedVersion expected, NewRepresentative representative, Actor actor) {
        return codes.require(Codes.REPRESENTATIVE_KINDS, representative.kind(), "/kind")
                .chain(() -> codes.require(Codes.VERIFICATION_METHODS, representative.verification(), "/verification"))
                .chain(() -> act.load(customerId, expected))
                .chain(customer -> representatives.add(new Representative(customer.id(), representative, actor))
                        .call(added -> store(added, representative))
                        .chain(added -> act.partChanged(customer, added.added(customer.asSubject()), actor)));
    }

    /** Ends an authority before its time, with the links that went to whoever had it. */
    public Uni<CustomerView> revoke(UUID customerId, UUID id, ExpectedVersion expected, NewRevocation revocation, Actor actor) {
        return act.loadEvenRestricted(customerId, expected)
                .chain(customer -> representatives.require(customer, id)
                        .map(found -> found.revoke(customer.asSubject(), revocation.reason(), actor))
                        .call(() -> withdrawLinks(id, actor))
                        .chain(event -> act.partChanged(customer, event, actor)));
    }

    private Uni<Void> withdrawLinks(UUID representative, Actor actor) {
        return contacts.ofRepresentative(representative)
                .chain(all -> links.withdrawOf(all.stream().map(Contact::id).toList(), actor));
    }

    private Uni<Void> store(Representative added, NewRepresentative representative) {
        return contacts.addAll(normal.of(representative.contacts()).stream()
                .map(contact -> Contact.ofRepresentative(added.customerId(), added.id(), contact)));
    }
}
