package dev.rapport.ground.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row of the journal; position and transaction are given by the database. */
@Entity
@Immutable
@Table(name = "journal")
class JournalEntry {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID eventId;
    private Instant at;
    private UUID actorId;
    private String role;
    private @Nullable UUID onBehalfOf;
    private String subjectType;
    private UUID subjectId;
    private UUID itemId;
    private @Nullable UUID customerId;
    private @Nullable UUID teamId;
    private String type;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> payload;

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {
    }

    JournalEntry(Event event, Map<String, Object> payload, Actor actor) {
        var subject = event.subject();
        this.at = actor.at();
        this.actorId = actor.id();
        this.role = actor.role();
        this.onBehalfOf = actor.onBehalfOf();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.itemId = subject.itemId();
        this.customerId = subject.customerId();
        this.teamId = subject.teamId();
        this.type = event.type();
        this.payload = payload;
    }
}
