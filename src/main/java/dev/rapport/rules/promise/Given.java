package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Measure;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was promised, and to whom: by a commitment, or until an instant that was named. */
@Embeddable
class Given {
    @Enumerated(EnumType.STRING)
    private Measure measure;
    private @Nullable String text;
    private @Nullable UUID lineId;
    /** The promise of which the customer was told that it will be kept at this one's time. */
    private @Nullable UUID insteadOfId;
    private @Nullable UUID commitmentId;
    private boolean toCustomer;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Limit newTime;
    private long graceSeconds;
    /** When somebody asked that it be moved to what the standards said then; null once that is done. */
    private @Nullable Instant adoptsAt;
    /** The instant whose standards it was moved to; null for that at which its clock started. */
    private @Nullable Instant standardAt;

    @SuppressWarnings("NullAway.Init")
    protected Given() {
    }

    Given(Commitment commitment) {
        this.measure = commitment.measure();
        follow(commitment);
    }

    Given(NamedPromise wanted) {
        this.measure = wanted.measure();
        this.text = wanted.text();
        this.lineId = wanted.lineId();
        this.insteadOfId = wanted.insteadOfId();
        this.toCustomer = wanted.toCustomer();
        this.graceSeconds = NamedPromise.GRACE.toSeconds();
    }

    /** Another commitment applies. */
    final void follow(Commitment commitment) {
        commitmentId = commitment.id();
        toCustomer = commitment.toCustomer();
        newTime = commitment.newTime();
        graceSeconds = commitment.grace().toSeconds();
    }

    void adopt() {
        standardAt = adoptsAt;
    }

    void adopted() {
        adoptsAt = null;
    }

    /** Promises by commitment and by agreement end with what happens to their item. */
    boolean isByHand() {
        return isByHand(commitmentId, lineId);
    }

    static boolean isByHand(@Nullable UUID commitment, @Nullable UUID line) {
        return commitment == null && line == null;
    }

    /** Whether it is of the measure, and of the agreement line where one is named. */
    boolean isAbout(Measure named, @Nullable UUID line) {
        return measure == named && (line == null || line.equals(lineId));
    }

    /** Whether the customer was told it as the new time of the other one. */
    boolean isInsteadOf(@Nullable UUID other) {
        return insteadOfId != null && insteadOfId.equals(other);
    }

    boolean isByCommitment() {
        return commitmentId != null;
    }

    Measure measure() {
        return measure;
    }

    @Nullable String text() {
        return text;
    }

    @Nullable UUID lineId() {
        return lineId;
    }

    @Nullable UUID insteadOfId() {
        return insteadOfId;
    }

    @Nullable UUID commitmentId() {
        return commitmentId;
    }

    boolean toCustomer() {
        return toCustomer;
    }

    @Nullable Limit newTime() {
        return newTime;
    }

    @Nullable Instant adoptsAt() {
        return adoptsAt;
    }

    @Nullable Instant standardAt() {
        return standardAt;
    }

    Grace grace() {
        return new Grace(Duration.ofSeconds(graceSeconds));
    }
}
