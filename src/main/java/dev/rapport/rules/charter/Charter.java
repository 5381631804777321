package dev.rapport.rules.charter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/** A version of the service charter: proposed by one line manager, published by another (domain: four eyes). It never changes. */
@Entity
class Charter extends Versioned {
    private static final String TYPE = "charter";

    private int number;
    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;
    @JdbcTypeCode(SqlTypes.JSON)
    private CharterPromises promises;
    private Instant proposedAt;
    private UUID proposedById;
    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedById;
    private @Nullable String reasonAlone;

    @SuppressWarnings("NullAway.Init")
    protected Charter() {
    }

    Charter(int number, NewCharter wanted, Actor actor) {
        this.number = number;
        this.title = wanted.title();
        this.promises = new CharterPromises(wanted.promises());
        this.proposedAt = actor.at();
        this.proposedById = actor.id();
    }

    CharterEvent proposed() {
        return new CharterEvent.Proposed(asSubject(), number);
    }

    /**
     * Whoever proposed it does not publish it, unless the settings let them after a while, with a reason.
     *
     * @param alone how long after the proposal its author may publish it
     */
    CharterEvent publish(@Nullable String reason, Optional<Duration> alone, Actor actor) {
        if (publishedAt != null) {
            throw new Refusal(ErrorCode.CHARTER_PUBLISHED);
        }
        var own = actor.id().equals(proposedById);
        if (own && (reason == null || alone.isEmpty() || actor.at().isBefore(proposedAt.plus(alone.get())))) {
            throw new Refusal(ErrorCode.FOUR_EYES);
        }
        publishedAt = actor.at();
        publishedById = actor.id();
        reasonAlone = own ? reason : null;
        return new CharterEvent.Published(asSubject(), number, own);
    }

    CharterDraftView view() {
        return new CharterDraftView(id(), version(), number, title, promises.all(), proposedAt, proposedById, publishedAt, publishedById, reasonAlone);
    }

    /** As everybody reads it; without what was withdrawn before it held. */
    CharterView published(CharterFigures.Figures counted, Locale language) {
        return new CharterView(number, title.in(language), publishedAt, counted.from(), counted.until(), promises.all().stream()
                .filter(promise -> counted.figures().containsKey(promise.commitmentId()))
                .map(promise -> promise.published(counted.figures().get(promise.commitmentId()), language)).toList());
    }

    List<CharterPromise> promises() {
        return promises.all();
    }

    int number() {
        return number;
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
