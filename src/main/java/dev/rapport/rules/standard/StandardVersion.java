package dev.rapport.rules.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a standard says from an instant on. Of a version that is or was valid only the end changes. */
@Entity
class StandardVersion {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID standardId;
    private int number;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable Instant withdrawnAt;
    private int graceMinutes;
    private Instant at;
    private UUID byId;

    @SuppressWarnings("NullAway.Init")
    protected StandardVersion() {
    }

    StandardVersion(UUID standardId, int number, NewStandardVersion version, Actor actor) {
        this.standardId = standardId;
        this.number = number;
        this.validFrom = version.from(actor.at());
        this.validUntil = version.until();
        this.graceMinutes = (int) version.graceOrUsual().toMinutes();
        this.at = actor.at();
        this.byId = actor.id();
    }

    void withdraw(Instant now) {
        if (!isAnnounced(now)) {
            throw new Refusal(ErrorCode.STANDARD_VERSION_FIXED);
        }
        withdrawnAt = now;
    }

    /** Ends with its standard; what would begin only then is withdrawn. */
    void end(Instant end, Instant now) {
        if (isAnnounced(now) && !validFrom.isBefore(end)) {
            withdrawnAt = now;
        } else if (validUntil == null || validUntil.isAfter(end)) {
            validUntil = end;
        }
    }

    boolean makes(Commitment commitment) {
        return standardId.equals(commitment.standardId()) && number == commitment.version();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    private boolean isAnnounced(Instant now) {
        return !isWithdrawn() && validFrom.isAfter(now);
    }

    /** The id, once persisted. */
    @SuppressWarnings("NullAway")
    UUID id() {
        return id;
    }

    UUID standardId() {
        return standardId;
    }

    int number() {
        return number;
    }

    Instant validFrom() {
        return validFrom;
    }

    /** The end it was given itself; the version after it may end it sooner. */
    @Nullable Instant validUntil() {
        return validUntil;
    }

    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    StandardVersionView view(Standard standard, @Nullable Instant until, List<Commitment> commitments) {
        return new StandardVersionView(standardId, standard.version(), number, validFrom, until, withdrawnAt, at, byId, grace().toString(),
                commitments.stream().map(CommitmentView::of).toList());
    }

    StandardVersionOutline outline(@Nullable Instant until) {
        return new StandardVersionOutline(number, validFrom, until, withdrawnAt, at, byId);
    }
}
