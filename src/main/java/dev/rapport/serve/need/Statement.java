package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
    @Embedded
    @AttributeOverride(name = "contactPersonId", column = @Column(name = "confirmed_contact_person_id"))
    @AttributeOverride(name = "representativeId", column = @Column(name = "confirmed_representative_id"))
    private @Nullable OnBehalf confirmedOnBehalf;

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
    Statement corrected(Correction correction, Instant happenedAt, Instant at) {
        var corrected = new Statement(number + 1, correction.text(), correction.language() == null ? language : correction.language(),
                StatementOrigin.CUSTOMER, at);
        corrected.confirm(correction.confirmation(happenedAt));
        return corrected;
    }

    /** The next version, in the same words but not confirmed: what was delivered was something else. */
    Statement doubted(Instant at) {
        return new Statement(number + 1, text, language, origin, at);
    }

    /** Remembers that the customer was asked; only statements asked about count in "confirmed first time". */
    void asked(Instant at) {
        askedAt = askedAt == null ? at : askedAt;
    }

    void confirm(Confirmation confirmation) {
        if (isConfirmed()) {
            throw new Refusal(ErrorCode.STATEMENT_CONFIRMED, "Version " + number + " is confirmed already.");
        }
        asked(confirmation.at());
        confirmedBy = confirmation.way();
        confirmedAt = confirmation.at();
        confirmedChannel = confirmation.channel();
        confirmedOnBehalf = confirmation.onBehalf();
    }

    /** Refuses what would have been said before it was stated; the first version is what they asked for. */
    void requireStated(Instant at) {
        if (number > 1 && at.isBefore(statedAt)) {
            throw Refusal.at("/happened/at", ErrorCode.INVALID, "Version " + number + " of the statement was not made before then.");
        }
    }

    boolean isConfirmed() {
        return confirmedBy != null;
    }

    int number() {
        return number;
    }

    StatementView view() {
        return new StatementView(number, text, language, origin, statedAt, askedAt, confirmedBy, confirmedAt, confirmedChannel,
                confirmedOnBehalf);
    }
}
