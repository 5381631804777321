package dev.rapport.ground.http;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/** One version of a thing {@link InVersions}: drafted, then published once and for all. */
@MappedSuperclass
public abstract class OneVersion extends Versioned {
    private int number;
    @Enumerated(EnumType.STRING)
    private VersionStatus status = VersionStatus.DRAFT;
    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedById;

    @SuppressWarnings("NullAway.Init")
    protected OneVersion() {
    }

    protected OneVersion(int number) {
        this.number = number;
    }

    /** Refuses what is published, which never changes. */
    public void requireDraft() {
        if (status != VersionStatus.DRAFT) {
            throw new Refusal(ErrorCode.DRAFT_PUBLISHED);
        }
    }

    /** From now on it stays as it is. */
    public void publish(Instant at, UUID by) {
        requireDraft();
        status = VersionStatus.PUBLISHED;
        publishedAt = at;
        publishedById = by;
    }

    /** Answers 404 where a draft is asked for by somebody who does not write such things. */
    public void requireToldTo(boolean writer) {
        if (status == VersionStatus.DRAFT && !writer) {
            throw Refusal.notFound();
        }
    }

    public int number() {
        return number;
    }

    protected VersionStatus status() {
        return status;
    }

    protected @Nullable Instant publishedAt() {
        return publishedAt;
    }

    protected @Nullable UUID publishedById() {
        return publishedById;
    }
}
