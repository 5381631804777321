package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import jakarta.persistence.Entity;

/** What one person of the desk is to know; made by {@link Notices}, past the entity. */
@Entity
class Notice extends Versioned {
    private UUID personId;
    private String kind;
    private String aboutType;
    private UUID aboutId;
    private UUID itemId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;
    private Instant at;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {
    }

    /** Read once, it stays read since then. */
    void read(Instant when) {
        if (readAt == null) {
            readAt = when;
        }
    }

    NoticeView view() {
        return new NoticeView(id(), version(), kind, aboutType, aboutId, itemId, Map.copyOf(facts), at, readAt);
    }
}
