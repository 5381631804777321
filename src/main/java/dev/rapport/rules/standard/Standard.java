package dev.rapport.rules.standard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/** A named set of commitments, in versions that each say what is promised from an instant on. */
@Entity
class Standard extends Versioned {
    /** How events name standards. */
    static final String TYPE = "standard";

    private String name;
    private @Nullable String description;
    private int latest;
    private @Nullable Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected Standard() {
    }

    Standard(NewStandard standard) {
        this.name = standard.name();
        this.description = standard.description();
    }

    StandardEvent created() {
        return new StandardEvent.Created(asSubject());
    }

    /** The version after all others; it ends the one before it when its own time begins. */
    StandardVersion next(NewStandardVersion wanted, StandardVersions before, Actor actor) {
        requireNoEnd();
        before.requireStarted(wanted.from(actor.at()));
        latest++;
        return new StandardVersion(id(), latest, wanted, actor);
    }

    StandardEvent announced(StandardVersion version) {
        return new StandardEvent.VersionAnnounced(asSubject(), version.number(), version.validFrom());
    }

    /** Takes back what was announced and never was valid. */
    StandardEvent withdraw(StandardVersion version, Actor actor) {
        version.withdraw(actor.at());
        return new StandardEvent.VersionWithdrawn(asSubject(), version.number());
    }

    /** Ends every version; those announced for later are withdrawn. */
    StandardEvent end(NewStandardEnd end, StandardVersions versions, Actor actor) {
        requireNoEnd();
        var now = actor.at().truncatedTo(ChronoUnit.SECONDS);
        var at = end.at() == null ? now : end.at().truncatedTo(ChronoUnit.SECONDS);
        if (at.isBefore(now)) {
            throw Refusal.at("/at", ErrorCode.INVALID, "What was promised in the past stays as it was.");
        }
        versions.end(at, actor.at());
        endsAt = at;
        return new StandardEvent.Ended(asSubject(), at);
    }

    StandardView view(StandardVersions versions) {
        return new StandardView(id(), version(), name, description, endsAt, versions.outlines());
    }

    StandardRow row() {
        return new StandardRow(id(), version(), name, description, endsAt, latest);
    }

    private void requireNoEnd() {
        if (endsAt != null) {
            throw new Refusal(ErrorCode.STANDARD_ENDED);
        }
    }

    StandardEvent adopted(int promises) {
        return new StandardEvent.Adopted(asSubject(), promises);
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
