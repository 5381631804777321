package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a need is about, apart from its statement: kind, how, when and from whom it came, how it is called, what the customer expects. */
@Embeddable
class Matter {
    private String reference;
    @Enumerated(EnumType.STRING)
    private NeedKind kind;
    private String channel;
    @Enumerated(EnumType.STRING)
    private NeedOrigin origin = NeedOrigin.DESK;
    private Instant receivedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Expectations expectations;
    @JdbcTypeCode(SqlTypes.JSON)
    private About about;
    private @Nullable UUID followsId;
    @Embedded
    private @Nullable OnBehalf onBehalf;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {
    }

    Matter(String reference, NewNeed need, Instant now) {
        this.reference = reference;
        this.kind = need.kind();
        this.channel = need.channel();
        this.receivedAt = need.receivedAt() == null ? now : need.receivedAt();
        this.expectations = need.expectations();
        this.about = new About(need.references() == null ? List.of() : need.references());
        this.followsId = need.followsId();
        this.onBehalf = need.onBehalf();
    }

    void change(NeedDetails details) {
        kind = details.kind();
        expectations = details.expectations();
        about = new About(details.references());
    }

    NeedDetails details() {
        return new NeedDetails(kind, expectations, about.references());
    }

    /** When something happened that is recorded now. */
    Instant happened(Happened happened, Instant now) {
        var at = happened.instant(now);
        requireHappened(at, now);
        return at;
    }

    /** The same of what no clock need run for, so that none of them refuses what is set back too far. */
    Instant happenedLately(Happened happened, Actor actor) {
        return happened.withinGrace(receivedAt, actor);
    }

    void requireHappened(Instant at, Instant now) {
        Happened.requirePossible(at, receivedAt, now);
    }

    String reference() {
        return reference;
    }

    String channel() {
        return channel;
    }

    NeedOrigin origin() {
        return origin;
    }

    @Nullable UUID followsId() {
        return followsId;
    }

    @Nullable OnBehalf onBehalf() {
        return onBehalf;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
