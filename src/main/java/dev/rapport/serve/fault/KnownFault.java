package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Bulk;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One cause behind many needs. */
@Entity
class KnownFault extends Versioned {
    /** How events name known faults. */
    static final String TYPE = "fault";

    private UUID teamId;
    private @Nullable UUID ownerId;
    private String title;
    private @Nullable String description;
    private @Nullable String workaround;
    private @Nullable String cause;
    @Enumerated(EnumType.STRING)
    private FaultStatus status = FaultStatus.OPEN;
    private Instant since;
    private @Nullable Instant mendedAt;
    /** How many hang on it, so that no list counts them. */
    private int needs;
    /** The title as it is searched, kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable String search;

    @SuppressWarnings("NullAway.Init")
    protected KnownFault() {
    }

    KnownFault(NewFault fault, Actor actor) {
        since = fault.since() == null ? actor.at() : fault.since();
        if (since.isAfter(actor.at())) {
            throw Refusal.at("/since", ErrorCode.HAPPENED_IN_FUTURE);
        }
        write(fault.details());
    }

    FaultEvent recorded() {
        return new FaultEvent.Recorded(asSubject(), since, ownerId);
    }

    FaultEvent change(FaultDetails details) {
        var before = details();
        write(details);
        return new FaultEvent.Changed(asSubject(), ownerId, ChangedFields.between(before, details));
    }

    /** Needs that did not hang on it before. */
    List<FaultEvent> attach(List<UUID> more) {
        FaultVerb.ATTACH.require(status);
        if (needs + more.size() > Bulk.MOST) {
            throw new Refusal(ErrorCode.FAULT_FULL);
        }
        needs += more.size();
        return more.stream().<FaultEvent>map(need -> new FaultEvent.NeedAttached(asSubject(), need)).toList();
    }

    FaultEvent detach(AttachedNeed need) {
        need.requireUndelivered();
        needs--;
        return new FaultEvent.NeedDetached(asSubject(), need.needId());
    }

    /** The customer of one of its needs was told. */
    FaultEvent told(UUID need) {
        FaultVerb.TELL.require(status);
        return new FaultEvent.Told(asSubject(), need);
    }

    /** Mending it makes another version of it, which whoever repeats that does not know. */
    void checkUntilMended(ExpectedVersion expected) {
        if (status == FaultStatus.OPEN) {
            expected.check(version());
        }
    }

    /** Nothing happens to one that was mended before, but that its needs may be delivered. */
    List<FaultEvent> mend(Actor actor) {
        if (status == FaultStatus.MENDED) {
            return List.of();
        }
        status = FaultStatus.MENDED;
        mendedAt = actor.at();
        return List.of(new FaultEvent.Mended(asSubject(), needs));
    }

    FaultDetails details() {
        return new FaultDetails(teamId, ownerId, title, description, workaround, cause);
    }

    Subject asSubject() {
        return new Subject(TYPE, id(), null, teamId);
    }

    FaultStatus status() {
        return status;
    }

    Instant since() {
        return since;
    }

    @Nullable Instant mendedAt() {
        return mendedAt;
    }

    int needs() {
        return needs;
    }

    private void write(FaultDetails details) {
        teamId = details.teamId();
        ownerId = details.ownerId();
        title = details.title();
        description = details.description();
        workaround = details.workaround();
        cause = details.cause();
    }
}
