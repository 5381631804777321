package dev.rapport.rules.standard;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A commitment as a version of a standard holds it. */
@Entity
@Immutable
@Table(name = "commitment")
class StandardCommitment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID standardVersionId;
    private int position;
    @Enumerated(EnumType.STRING)
    private Measure measure;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "target")
    private Limit limit;
    private @Nullable UUID calendarId;
    @JdbcTypeCode(SqlTypes.JSON)
    private HoldReasons pausedBy;
    private @Nullable String category;
    private @Nullable String kind;
    private @Nullable String priority;
    private @Nullable String customerKind;
    private @Nullable String language;
    private boolean toCustomer;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Limit newTime;

    @SuppressWarnings("NullAway.Init")
    protected StandardCommitment() {
    }

    StandardCommitment(StandardVersion version, int position, NewCommitment commitment) {
        this.standardVersionId = version.id();
        this.position = position;
        this.measure = commitment.measure();
        this.limit = commitment.limit();
        this.calendarId = commitment.calendarId();
        this.pausedBy = new HoldReasons(new TreeSet<>(commitment.reasons()));
        this.category = commitment.dimensions().category();
        this.kind = commitment.dimensions().kind();
        this.priority = commitment.dimensions().priority();
        this.customerKind = commitment.dimensions().customerKind();
        this.language = commitment.dimensions().language();
        this.toCustomer = commitment.toCustomer();
        this.newTime = commitment.newTime();
    }

    UUID standardVersionId() {
        return standardVersionId;
    }

    @SuppressWarnings("NullAway")
    Commitment of(StandardVersion version) {
        return new Commitment(id, measure, limit, calendarId, Set.copyOf(pausedBy.keys()),
                new Dimensions(category, kind, priority, customerKind, language), version.grace(), toCustomer, newTime,
                version.standardId(), version.number());
    }
}
