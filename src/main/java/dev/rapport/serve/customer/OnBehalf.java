package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Embeddable;

/** Who acted for a customer: a contact person or a representative. Where there is none, the customer did it themselves. */
@Embeddable
public record OnBehalf(@Nullable UUID contactPersonId, @Nullable UUID representativeId) {

    /** Of the two fields of a request, of which at most one is filled. */
    public static @Nullable OnBehalf of(@Nullable UUID contactPersonId, @Nullable UUID representativeId) {
        if (contactPersonId != null && representativeId != null) {
            throw Refusal.at("/representativeId", ErrorCode.INVALID, "One person acts for a customer.");
        }
        return contactPersonId == null && representativeId == null ? null : new OnBehalf(contactPersonId, representativeId);
    }

    /** As told to an actor. */
    public @Nullable OnBehalf toldTo(Actor actor) {
        return actor.readsText() ? this : withoutRepresentative();
    }

    /** As told to machines of others, who learn nothing of representatives. */
    public @Nullable OnBehalf withoutRepresentative() {
        return contactPersonId == null ? null : this;
    }
}
