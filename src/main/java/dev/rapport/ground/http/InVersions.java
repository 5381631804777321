package dev.rapport.ground.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.MappedSuperclass;

/** A thing whose content stands in versions with numbers from 1 on: one draft at a time, published ones never change. */
@MappedSuperclass
public abstract class InVersions extends Versioned {
    private @Nullable Integer draftNumber = 1;
    private @Nullable Integer publishedNumber;
    private @Nullable Instant retiredAt;

    /** Begins the next version and answers its number. */
    protected int beginDraft() {
        requireOpen();
        if (draftNumber != null) {
            throw new Refusal(ErrorCode.DRAFT_OPEN);
        }
        var next = publishedNumber == null ? 1 : publishedNumber + 1;
        draftNumber = next;
        return next;
    }

    /** The draft is the version that counts. */
    protected void publishDraft() {
        requireOpen();
        publishedNumber = draftNumber;
        draftNumber = null;
    }

    /** No version counts any more; what they say stays to be read. */
    protected void retire(Instant at) {
        requireOpen();
        retiredAt = at;
    }

    /** Refuses what is retired. */
    protected void requireOpen() {
        if (retiredAt != null) {
            throw new Refusal(ErrorCode.RETIRED);
        }
    }

    /** Number of the version that is being drafted. */
    protected @Nullable Integer draftNumber() {
        return draftNumber;
    }

    /** Number of the latest published version. */
    protected @Nullable Integer publishedNumber() {
        return publishedNumber;
    }

    protected @Nullable Instant retiredAt() {
        return retiredAt;
    }
}
