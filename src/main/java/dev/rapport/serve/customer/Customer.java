package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whoever asks the desk for something. A customer merged into another keeps its row and what was written
 * for it; {@code rootId} says who it is now.
 */
@Entity
class Customer extends Versioned {
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;
    private boolean internal;
    private String name;
    private @Nullable String formOfAddress;
    private String language;
    private @Nullable String zone;
    private @Nullable UUID survivorId;
    private @Nullable Instant restrictedAt;
    private @Nullable Instant erasedAt;
    /** Computed by the database, for queries; not known here before the next load. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID rootId;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {
    }

    Customer(CustomerDetails details) {
        take(details);
    }

    CustomerEvent created() {
        return new CustomerEvent.Created(asSubject(), kind, internal);
    }

    /** Changes what may be changed; the external ids stand in rows of their own and are only named here. */
    CustomerEvent.Changed change(List<ExternalId> externalIds, CustomerDetails details) {
        var before = details(externalIds);
        take(details);
        return new CustomerEvent.Changed(asSubject(), ChangedFields.between(before, details(details.externalIds())));
    }

    /** Is found under that customer from now on, or under itself. */
    void follow(UUID root) {
        survivorId = root.equals(id()) ? null : root;
    }

    /** Refuses what changes a customer who asked to be erased. */
    Customer requireChangeable() {
        requireThere();
        if (restrictedAt != null) {
            throw restricted(restrictedAt);
        }
        return this;
    }

    /** Refuses what concerns a customer who is another one now, or was erased. */
    Customer requireThere() {
        if (erasedAt != null) {
            throw erased(erasedAt);
        }
        if (survivorId != null) {
            throw new Refusal(ErrorCode.CUSTOMER_MERGED, "It is now the customer " + survivorId + ".");
        }
        return this;
    }

    /** Until it is decided whether they are erased, the customer's data is left as it is. */
    CustomerEvent restrict(Instant at) {
        restrictedAt = at;
        return new CustomerEvent.Restricted(asSubject());
    }

    /** They are not erased after all. */
    CustomerEvent liftRestriction() {
        restrictedAt = null;
        return new CustomerEvent.RestrictionLifted(asSubject());
    }

    /** From now on nobody reads or changes them; what is held of them goes with the work that follows. */
    CustomerEvent erase(Instant at) {
        erasedAt = at;
        return new CustomerEvent.Erased(asSubject());
    }

    static Refusal erased(Instant at) {
        return new Refusal(ErrorCode.CUSTOMER_ERASED, "They were erased at " + at + ".");
    }

    static Refusal restricted(Instant at) {
        return new Refusal(ErrorCode.CUSTOMER_RESTRICTED, "They asked to be erased; since " + at + " nothing is written of them until that is decided.");
    }

    void requireContactPersons() {
        if (!kind.hasContactPersons()) {
            throw new Refusal(ErrorCode.CUSTOMER_KIND_UNSUITABLE);
        }
    }

    /** Whether those that there may be would no longer suit the customer. */
    boolean losesContactPersons(CustomerDetails wanted) {
        return kind.hasContactPersons() && !wanted.kind().hasContactPersons();
    }

    CustomerDetails details(List<ExternalId> externalIds) {
        return new CustomerDetails(kind, internal, name, formOfAddress, language, zone, externalIds);
    }

    Subject asSubject() {
        return new Subject("customer", id(), id(), null);
    }

    private void take(CustomerDetails given) {
        var details = given.normal();
        kind = details.kind();
        internal = details.internal();
        name = details.name();
        formOfAddress = details.formOfAddress();
        language = details.language();
        zone = details.zone();
    }
}
