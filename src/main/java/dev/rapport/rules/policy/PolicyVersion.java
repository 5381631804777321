package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.OneVersion;
import jakarta.persistence.Entity;

/** What a policy says from a time on; once published it never changes. */
@Entity
class PolicyVersion extends OneVersion {
    private UUID policyId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Wording wording;
    private @Nullable Instant validFrom;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {
    }

    PolicyVersion(UUID policyId, int number, PolicyDraft draft) {
        super(number);
        this.policyId = policyId;
        this.wording = Wording.drafted(draft);
    }

    void change(PolicyDraft draft) {
        requireDraft();
        wording = Wording.drafted(draft);
    }

    /** From now on it stays as it is, with the clauses as they are cited. */
    void publish(Wording cited, Instant from, Actor actor) {
        publish(actor.at(), actor.id());
        wording = cited;
        validFrom = from;
    }

    PolicyDraft draft() {
        return wording.asDraft();
    }

    Wording wording() {
        return wording;
    }

    PolicyVersionView view() {
        return new PolicyVersionView(id(), version(), policyId, number(), status(), wording.clauses(), validFrom, publishedAt(), publishedById());
    }
}
