package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/** What is put together for a request for access: by which work, since when, and until when it is kept. */
@Embeddable
class Collected {
    private UUID jobId;
    private int lines;
    private Instant collectedFrom;
    private @Nullable Instant contentUntil;

    @SuppressWarnings("NullAway.Init")
    protected Collected() {
    }

    Collected(UUID job, Instant at) {
        this.jobId = job;
        this.collectedFrom = at;
    }

    /** So many lines more. */
    void add(int more) {
        lines += more;
    }

    /** From the start. */
    void begin(Instant at) {
        lines = 0;
        collectedFrom = at;
    }

    /** By other work. */
    void goOn(UUID job, Instant at) {
        drop();
        jobId = job;
        begin(at);
    }

    void keepUntil(Instant until) {
        contentUntil = until;
    }

    /** It is no longer there. */
    void drop() {
        contentUntil = null;
    }

    boolean isKept(Instant at) {
        return contentUntil != null && at.isBefore(contentUntil);
    }

    UUID jobId() {
        return jobId;
    }

    int lines() {
        return lines;
    }

    Instant from() {
        return collectedFrom;
    }

    @Nullable Instant until() {
        return contentUntil;
    }
}
