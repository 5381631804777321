package dev.rapport.rules.policy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.InVersions;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the desk binds itself to. What it says stands in versions that never change once they are published. */
@Entity
class Policy extends InVersions {
    /** How events and readings name policies. */
    static final String TYPE = "policy";

    private String key;
    private String title;
    @Enumerated(EnumType.STRING)
    private PolicyArea area;
    private @Nullable Instant validFrom;
    /** Key and title as they are searched, kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable String search;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {
    }

    Policy(NewPolicy policy) {
        this.key = policy.key();
        this.title = policy.title();
        this.area = policy.area();
    }

    PolicyEvent created() {
        return new PolicyEvent.Created(asSubject(), key, area);
    }

    PolicyEvent draft() {
        return new PolicyEvent.Drafted(asSubject(), beginDraft());
    }

    /** The version that is being drafted, once it is begun. */
    PolicyVersion drafted(PolicyDraft draft) {
        return new PolicyVersion(id(), draftNumber(), draft);
    }

    PolicyEvent draftChanged(int number) {
        requireOpen();
        return new PolicyEvent.DraftChanged(asSubject(), number);
    }

    /** The draft holds; what was said before may be cited, so only a first version holds since a time in the past. */
    PolicyEvent publish(int number, Instant from, int clauses, Actor actor) {
        requireOpen();
        if (validFrom != null && from.isBefore(validFrom.isAfter(actor.at()) ? validFrom : actor.at())) {
            throw Refusal.at("/validFrom", ErrorCode.INVALID, "A later version does not hold before it is published, nor before the version before it.");
        }
        publishDraft();
        validFrom = from;
        return new PolicyEvent.Published(asSubject(), number, from, clauses);
    }

    /** Holds no longer; its versions stay to be read. */
    PolicyEvent retire(Actor actor) {
        retire(actor.at());
        return new PolicyEvent.Retired(asSubject());
    }

    PolicyEvent readingAsked(int number, Instant dueAt, int people) {
        return new PolicyEvent.ReadingAsked(asSubject(), number, dueAt, people);
    }

    /** The version that is to be read: the one named, else the latest. */
    int requirePublished(@Nullable Integer named) {
        requireOpen();
        var latest = publishedNumber();
        if (latest == null || named != null && named > latest) {
            throw Refusal.at("/version", ErrorCode.REFERENCE_UNKNOWN, "There is no such published version.");
        }
        return named == null ? latest : named;
    }

    PolicyView view() {
        return new PolicyView(id(), version(), key, title, area, draftNumber(), publishedNumber(), validFrom, retiredAt());
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
