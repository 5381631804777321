package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks for upper features whether somebody may act for a customer; joins the session of the caller. */
@ApplicationScoped
public class Authorities {
    private final ContactPersonRepository persons;
    private final RepresentativeRepository representatives;

    Authorities(ContactPersonRepository persons, RepresentativeRepository representatives) {
        this.persons = persons;
        this.representatives = representatives;
    }

    /** Refuses who is not the customer's, or had no authority for the act at that instant; the customer themselves may. */
    public Uni<Void> require(UUID customer, @Nullable OnBehalf somebody, Act act, Instant at) {
        return require(customer, somebody, person -> person.requireMay(act), act, at);
    }

    /** The same for agreeing to what comes to these totals, of which a contact person has a limit. */
    public Uni<Void> requireAgreement(UUID customer, @Nullable OnBehalf somebody, List<Money> totals, Instant at) {
        return require(customer, somebody, person -> person.requireMayAgree(totals), Act.AGREE, at);
    }

    private Uni<Void> require(UUID customer, @Nullable OnBehalf somebody, Consumer<ContactPerson> check, Act act, Instant at) {
        return somebody == null ? Uni.createFrom().voidItem()
                : requireContactPerson(customer, somebody.contactPersonId(), check)
                        .chain(() -> requireRepresentative(customer, somebody.representativeId(), act, at));
    }

    private Uni<Void> requireContactPerson(UUID customer, @Nullable UUID id, Consumer<ContactPerson> check) {
        return id == null ? Uni.createFrom().voidItem()
                : persons.require(customer, id)
                        .onFailure(Refusal.class).transform(none -> unknown("/contactPersonId"))
                        .invoke(check).replaceWithVoid();
    }

    private Uni<Void> requireRepresentative(UUID customer, @Nullable UUID id, Act act, Instant at) {
        return id == null ? Uni.createFrom().voidItem()
                : representatives.require(customer, id)
                        .onFailure(Refusal.class).transform(none -> unknown("/representativeId"))
                        .invoke(representative -> representative.requireMay(act, at)).replaceWithVoid();
    }

    private static Refusal unknown(String pointer) {
        return Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "The customer has none such.");
    }
}
