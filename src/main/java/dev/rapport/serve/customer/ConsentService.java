package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what customers consent to. */
@ApplicationScoped
@WithTransaction
public class ConsentService {
    private final CustomerAct act;
    private final ConsentRepository consents;
    private final ContactPersonRepository persons;
    private final RepresentativeRepository representatives;
    private final Codes codes;

    ConsentService(CustomerAct act, ConsentRepository consents, ContactPersonRepository persons, RepresentativeRepository representatives,
            Codes codes) {
        this.act = act;
        this.consents = consents;
        this.persons = persons;
        this.representatives = representatives;
        this.codes = codes;
    }

    /** Records a consent, or that it was withdrawn; whoever gives it for the customer needs the authority to do so. */
    public Uni<CustomerView> record(UUID customerId, ExpectedVersion expected, NewConsent consent, Actor actor) {
        return codes.require("channels", consent.channel(), "/channel")
                .chain(() -> act.load(customerId, expected))
                .chain(customer -> store(customer, new Consent(customer.id(), consent, actor), consent)
                        .chain(stored -> act.partChanged(customer, stored.recorded(customer.asSubject()), actor)));
    }

    private Uni<Consent> store(Customer customer, Consent consent, NewConsent wanted) {
        return requireContactPerson(customer, wanted)
                .chain(() -> requireRepresentative(customer, wanted, consent))
                .chain(() -> consents.persist(consent));
    }

    private Uni<Void> requireContactPerson(Customer customer, NewConsent wanted) {
        return wanted.contactPersonId() == null ? Uni.createFrom().voidItem()
                : persons.require(customer, wanted.contactPersonId())
                        .onFailure(Refusal.class).transform(none -> unknown("/contactPersonId"))
                        .invoke(person -> person.requireMay(Act.CONSENT)).replaceWithVoid();
    }

    private Uni<Void> requireRepresentative(Customer customer, NewConsent wanted, Consent consent) {
        return wanted.representativeId() == null ? Uni.createFrom().voidItem()
                : representatives.require(customer, wanted.representativeId())
                        .onFailure(Refusal.class).transform(none -> unknown("/representativeId"))
                        .invoke(representative -> representative.requireMay(Act.CONSENT, consent.at())).replaceWithVoid();
    }

    private static Refusal unknown(String pointer) {
        return Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "The customer has none such.");
    }
}
