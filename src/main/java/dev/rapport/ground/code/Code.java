package dev.rapport.ground.code;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/** One code of a list. Rows elsewhere hold its key, so list and key never change; what is no longer wanted is retired. */
@Entity
class Code extends Versioned {
    /** How events name codes. */
    static final String TYPE = "code";

    private String list;
    private String key;
    @JdbcTypeCode(SqlTypes.JSON)
    private Labels labels;
    private int position;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Code() {
    }

    Code(NewCode code) {
        this.list = code.list();
        this.key = code.key();
        this.labels = code.labels();
        this.position = code.position();
        this.active = true;
    }

    CodeEvent change(CodeDetails details) {
        if (!details.active()) {
            requireUnreserved();
        }
        labels = details.labels();
        position = details.position();
        active = details.active();
        return new CodeEvent.Changed(asSubject(), list, key, active);
    }

    CodeEvent created() {
        return new CodeEvent.Created(asSubject(), list, key);
    }

    /** Only what can no longer be chosen is removed: a write may still take a key that was active some seconds ago. */
    CodeEvent deleted() {
        if (active) {
            throw new Refusal(ErrorCode.IN_USE, "The code can still be chosen; retire it first.");
        }
        return new CodeEvent.Deleted(asSubject(), list, key);
    }

    /** Refuses to take away what the desk itself writes. */
    void requireUnreserved() {
        if (Codes.isReserved(list, key)) {
            throw new Refusal(ErrorCode.IN_USE, "Rapport itself writes this code.");
        }
    }

    CodeDetails details() {
        return new CodeDetails(labels, position, active);
    }

    String list() {
        return list;
    }

    String key() {
        return key;
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
