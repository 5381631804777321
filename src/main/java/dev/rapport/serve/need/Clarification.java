package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A question put to the customer to understand a need, and their answer (S1 1.1). */
@Entity
class Clarification {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID needId;
    private String question;
    private Instant askedAt;
    private UUID askedById;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredById;

    @SuppressWarnings("NullAway.Init")
    protected Clarification() {
    }

    Clarification(UUID needId, String question, Actor actor) {
        this.needId = needId;
        this.question = question;
        this.askedAt = actor.at();
        this.askedById = actor.id();
    }

    void answer(String text, Actor actor) {
        if (answer != null) {
            throw new Refusal(ErrorCode.CLARIFICATION_ANSWERED);
        }
        answer = text;
        answeredAt = actor.at();
        answeredById = actor.id();
    }

    @SuppressWarnings("NullAway")
    UUID id() {
        return id;
    }

    UUID needId() {
        return needId;
    }

    Cursor place() {
        return Cursor.of(askedAt, id());
    }

    /** With the version of the need that it is a part of. */
    ClarificationView view(long version) {
        return new ClarificationView(id(), version, question, askedAt, askedById, answer, answeredAt);
    }
}
