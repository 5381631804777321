package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One version of what we understood the customer to ask for, and whether they confirmed it (S1 1.1). */
@Embeddable
class Statement {
    @Column(name = "statement_number")
    private int number;
    @Column(name = "statement_text")
    private String text;
    @Column(name = "statement_language")
    private String language;
    @Enumerated(EnumType.STRING)
    @Column(name = "statement_origin")
    private StatementOrigin origin;
    private Instant statedAt;
    private @Nullable Instant askedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable ConfirmedBy confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedChannel;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {
    }

    private Statement(int number, String text, String language, StatementOrigin origin, Instant at) {
        this.number = number;
        this.text = text;
        this.language = language;
        this.origin = origin;
        this.statedAt = at;
    }

    static Statement first(String text, String language, Instant at) {
        return new Statement(1, text, language, StatementOrigin.DESK, at);
    }

    /** The next version in the desk's words, not confirmed yet. */
    Statement restated(String text, Instant at) {
        return new Statement(number + 1, text, language, StatementOrigin.DESK, at);
    }

    /** The next version in the customer's own words, confirmed by being given. */
    Statement corrected(String text, String channel, Instant at) {
        var correction = new Statement(number + 1, text, language, StatementOrigin.CUSTOMER, at);
        correction.confirm(ConfirmedBy.BY_CUSTOMER, channel, at);
        return correction;
    }

    /** Remembers that the customer was asked; only statements asked about count in "confirmed first time". */
    void asked(Instant at) {
        askedAt = askedAt == null ? at : askedAt;
    }

    void confirm(ConfirmedBy way, String channel, Instant at) {
        if (isConfirmed()) {
            throw new Refusal(ErrorCode.STATEMENT_CONFIRMED, "Version " + number + " is confirmed already.");
        }
        asked(at);
        confirmedBy = way;
        confirmedAt = at;
        confirmedChannel = channel;
    }

    boolean isConfirmed() {
        return confirmedBy != null;
    }

    int number() {
        return number;
    }

    StatementView view(boolean withText) {
        return new StatementView(number, withText ? text : null, language, origin, statedAt, askedAt, confirmedBy, confirmedAt,
                confirmedChannel);
    }
}
