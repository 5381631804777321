package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a policy says from a time on; once published it never changes. */
@Entity
class PolicyVersion extends Versioned {
    private UUID policyId;
    private int number;
    @Enumerated(EnumType.STRING)
    private PolicyStatus status = PolicyStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private Wording wording;
    private @Nullable Instant validFrom;
    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedById;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {
    }

    PolicyVersion(UUID policyId, int number, PolicyDraft draft) {
        this.policyId = policyId;
        this.number = number;
        this.wording = Wording.drafted(draft);
    }

    void change(PolicyDraft draft) {
        requireDraft();
        wording = Wording.drafted(draft);
    }

    /** From now on it stays as it is, with the clauses as they are cited. */
    void publish(Wording cited, Instant from, Actor actor) {
        requireDraft();
        wording = cited;
        status = PolicyStatus.PUBLISHED;
        validFrom = from;
        publishedAt = actor.at();
        publishedById = actor.id();
    }

    PolicyDraft draft() {
        return wording.asDraft();
    }

    Wording wording() {
        return wording;
    }

    boolean isDraft() {
        return status == PolicyStatus.DRAFT;
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new Refusal(ErrorCode.DRAFT_PUBLISHED);
        }
    }

    PolicyVersionView view() {
        return new PolicyVersionView(id(), version(), policyId, number, status, wording.clauses(), validFrom, publishedAt, publishedById);
    }
}
