package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A change of what was agreed, as long as nothing came of it.
 *
 * @param from where the need goes back to if nothing comes of it
 * @param reason left out for machines of others
 */
@Embeddable
public record Change(
        @Enumerated(EnumType.STRING) @Column(name = "change_from") NeedStatus from,
        @Enumerated(EnumType.STRING) @Column(name = "change_asked_by") ChangeSide askedBy,
        @Column(name = "change_asked_at") Instant askedAt,
        @Column(name = "change_reason") @Nullable String reason) {

    /** Something of what was agreed before it was delivered meanwhile. */
    Change inDelivery() {
        return new Change(NeedStatus.IN_DELIVERY, askedBy, askedAt, reason);
    }

    Change withoutText() {
        return new Change(from, askedBy, askedAt, null);
    }
}
