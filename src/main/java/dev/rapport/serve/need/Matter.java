package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a need is about, apart from its statement: kind, how and when it came, what the customer expects. */
@Embeddable
class Matter {
    @Enumerated(EnumType.STRING)
    private NeedKind kind;
    private String channel;
    private Instant receivedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Expectations expectations;
    @JdbcTypeCode(SqlTypes.JSON)
    private About about;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {
    }

    Matter(NewNeed need, Instant now) {
        this.kind = need.kind();
        this.channel = need.channel();
        this.receivedAt = need.receivedAt() == null ? now : need.receivedAt();
        this.expectations = need.expectations();
        this.about = new About(need.references() == null ? List.of() : need.references());
    }

    void change(NeedDetails details) {
        kind = details.kind();
        expectations = details.expectations();
        about = new About(details.references());
    }

    NeedDetails details() {
        return new NeedDetails(kind, expectations, about.references());
    }

    String channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
