package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a customer said to one purpose at one time. Rows are only added; the latest of a purpose counts. */
@Entity
@Immutable
@Table(name = "customer_consent")
class Consent {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;
    private boolean given;
    private String wordingVersion;
    private String channel;
    private Instant at;
    private Instant recordedAt;
    private UUID recordedById;
    private @Nullable UUID contactPersonId;
    private @Nullable UUID representativeId;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {
    }

    Consent(UUID customerId, NewConsent consent, Actor actor) {
        this.customerId = customerId;
        this.purpose = consent.purpose();
        this.given = consent.given();
        this.wordingVersion = consent.wordingVersion();
        this.channel = consent.channel();
        this.at = consent.at() == null ? actor.at() : consent.at();
        this.recordedAt = actor.at();
        this.recordedById = actor.id();
        this.contactPersonId = consent.contactPersonId();
        this.representativeId = consent.representativeId();
        requirePossible();
    }

    CustomerEvent recorded(Subject customer) {
        return new CustomerEvent.ConsentRecorded(customer, view().id(), purpose, given, wordingVersion, channel);
    }

    Cursor place() {
        return Cursor.of(at, id);
    }

    Instant at() {
        return at;
    }

    ConsentView view() {
        return new ConsentView(purpose, given, id, wordingVersion, channel, at, recordedAt, recordedById, contactPersonId, representativeId);
    }

    private void requirePossible() {
        if (at.isAfter(recordedAt)) {
            throw Refusal.at("/at", ErrorCode.INVALID, "Nothing was said in the future.");
        }
    }
}
