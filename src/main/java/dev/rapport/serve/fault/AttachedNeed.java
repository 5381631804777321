package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a need hangs on a known fault. */
@Entity
class AttachedNeed {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID faultId;
    private UUID needId;
    /** Repeated here, so that the database keeps a need from hanging on two open faults. */
    private boolean faultOpen;
    private Instant attachedAt;
    private UUID attachedById;
    private @Nullable Instant toldAt;
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected AttachedNeed() {
    }

    AttachedNeed(UUID faultId, UUID needId, Actor actor) {
        this.faultId = faultId;
        this.needId = needId;
        this.faultOpen = true;
        this.attachedAt = actor.at();
        this.attachedById = actor.id();
    }

    void tell(Actor actor) {
        toldAt = actor.at();
    }

    /** @param told whether the customer could be written to */
    void deliver(boolean told, Actor actor) {
        requireUndelivered();
        deliveredAt = actor.at();
        toldAt = told ? actor.at() : toldAt;
    }

    void requireUndelivered() {
        if (deliveredAt != null) {
            throw new Refusal(ErrorCode.FAULT_MENDED, "The need was delivered when the fault was mended.");
        }
    }

    UUID faultId() {
        return faultId;
    }

    UUID needId() {
        return needId;
    }
}
