package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Somebody who acts for a customer. An authority is never changed: it is revoked, and another one is recorded. */
@Entity
@Table(name = "customer_representative")
class Representative extends Versioned {
    private UUID customerId;
    private String name;
    private String kind;
    private @Nullable String language;
    private String verification;
    private UUID verifiedById;
    private Instant verifiedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Acts scope;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    @Enumerated(EnumType.STRING)
    private WriteTo writeTo;
    private @Nullable Instant revokedAt;
    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init")
    protected Representative() {
    }

    Representative(UUID customerId, NewRepresentative representative, Actor actor) {
        this.customerId = customerId;
        this.name = representative.name();
        this.kind = representative.kind();
        this.language = representative.language();
        this.verification = representative.verification();
        this.verifiedById = actor.id();
        this.verifiedAt = actor.at();
        this.scope = new Acts(representative.scope());
        this.validFrom = representative.validFrom() == null ? actor.at() : representative.validFrom();
        this.validUntil = representative.validUntil();
        this.writeTo = representative.writeTo();
        requireOrder();
    }

    CustomerEvent added(Subject customer) {
        return new CustomerEvent.RepresentativeAdded(customer, id(), kind, verification, scope.acts(), validFrom, validUntil);
    }

    CustomerEvent revoke(Subject customer, String reason, Actor actor) {
        if (revokedAt != null) {
            throw new Refusal(ErrorCode.REPRESENTATIVE_REVOKED, "It was revoked at " + revokedAt + ".");
        }
        revokedAt = actor.at();
        revocationReason = reason;
        return new CustomerEvent.RepresentativeRevoked(customer, id());
    }

    /** Refuses what the authority does not cover at that instant. */
    void requireMay(Act act, Instant at) {
        if (!scope.acts().contains(act) || !holds(at)) {
            throw Refusal.at("/representativeId", ErrorCode.AUTHORITY_MISSING);
        }
    }

    /** Refuses as recipient who has no authority at that instant, and as the end of what they get what is later than its end. */
    void requireReach(Instant until, Instant at) {
        if (!holds(at)) {
            throw Refusal.at("/recipientId", ErrorCode.AUTHORITY_MISSING);
        }
        if (validUntil != null && until.isAfter(validUntil)) {
            throw Refusal.at("/expiresAt", ErrorCode.INVALID, "The recipient's authority ends at " + validUntil + ".");
        }
    }

    UUID customerId() {
        return customerId;
    }

    private boolean holds(Instant at) {
        return !at.isBefore(validFrom) && !ended(validUntil, at) && !ended(revokedAt, at);
    }

    private static boolean ended(@Nullable Instant end, Instant at) {
        return end != null && !at.isBefore(end);
    }

    private void requireOrder() {
        if (ended(validUntil, validFrom)) {
            throw Refusal.at("/validUntil", ErrorCode.INVALID, "An authority ends after it begins.");
        }
    }
}
