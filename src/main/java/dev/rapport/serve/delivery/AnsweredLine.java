package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What a customer said once of a line that was delivered; it never changes. */
@Entity
class AnsweredLine {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private DeliveryLine line;
    private @Nullable String channel;
    private Instant answeredAt;
    @Embedded
    private @Nullable OnBehalf onBehalf;
    private @Nullable Integer accepted;
    @Embedded
    private @Nullable Rejection rejected;

    @SuppressWarnings("NullAway.Init")
    protected AnsweredLine() {
    }

    AnsweredLine(DeliveryLine line, GivenAnswer given, LineAnswer answer) {
        this.line = line;
        this.channel = given.channel();
        this.answeredAt = given.at();
        this.onBehalf = given.onBehalf();
        this.accepted = answer.accepted();
        this.rejected = answer.rejected();
    }

    AnsweredLineView view(Actor actor) {
        return new AnsweredLineView(accepted, rejected == null || actor.readsText() ? rejected : rejected.withoutText(), channel, answeredAt,
                onBehalf == null ? null : onBehalf.toldTo(actor));
    }
}
