package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what customers consent to. */
@ApplicationScoped
@WithTransaction
public class ConsentService {
    private final CustomerAct act;
    private final ConsentRepository consents;
    private final Authorities authorities;
    private final CustomerRepository customers;
    private final SpecificNeedService needs;
    private final Codes codes;

    ConsentService(CustomerAct act, ConsentRepository consents, Authorities authorities, CustomerRepository customers, SpecificNeedService needs, Codes codes) {
        this.act = act;
        this.consents = consents;
        this.authorities = authorities;
        this.customers = customers;
        this.needs = needs;
        this.codes = codes;
    }

    /** Records a consent, or that it was withdrawn; whoever gives it for the customer needs the authority to do so. */
    public Uni<CustomerView> record(UUID customerId, ExpectedVersion expected, NewConsent consent, Actor actor) {
        return codes.require(Codes.CHANNELS, consent.channel(), "/channel")
                .chain(() -> consent.given() ? act.load(customerId, expected) : act.loadEvenRestricted(customerId, expected))
                .call(customer -> forget(customer.id(), consent, actor))
                .chain(customer -> store(customer, new Consent(customer.id(), consent, actor), consent)
                        .chain(stored -> act.partChanged(customer, stored.recorded(customer.asSubject()), actor)));
    }

    private Uni<Void> forget(UUID customer, NewConsent consent, Actor actor) {
        return consent.given() || consent.purpose() != ConsentPurpose.SPECIFIC_NEEDS ? Uni.createFrom().voidItem()
                : customers.outline(customer).chain(outline -> needs.consentWithdrawn(outline, consent, actor));
    }

    private Uni<Consent> store(Customer customer, Consent consent, NewConsent wanted) {
        return authorities.require(customer.id(), OnBehalf.of(wanted.contactPersonId(), wanted.representativeId()), Act.CONSENT, consent.at())
                .chain(() -> consents.persist(consent));
    }
}
