package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A run of the rules of retention, dry or not. The id is there before the row, since the work that does it names it. */
@Entity
class RetentionRun {
    @Id
    private UUID id;
    @Version
    private long version;
    private boolean dryRun;
    private String rules;
    private Instant askedAt;
    private UUID askedById;
    private UUID jobId;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected RetentionRun() {
    }

    RetentionRun(UUID id, boolean dryRun, String rules, UUID job, Actor actor) {
        this.id = id;
        this.dryRun = dryRun;
        this.rules = rules;
        this.jobId = job;
        this.askedAt = actor.at();
        this.askedById = actor.id();
    }

    void done(Instant at) {
        doneAt = at;
    }

    RetentionEvent counted(RetentionRunView.Count count) {
        return new RetentionEvent.Counted(Subject.ofDesk("retention", id), dryRun, count.kind(), count.rows());
    }

    RetentionRunView view(List<RetentionRunView.Count> counts) {
        return new RetentionRunView(id, version, dryRun, askedAt, askedById, jobId, doneAt, counts);
    }

    UUID id() {
        return id;
    }

    boolean dryRun() {
        return dryRun;
    }
}
