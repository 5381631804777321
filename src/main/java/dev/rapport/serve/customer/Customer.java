package dev.rapport.serve.customer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whoever asks the desk for something. A customer merged into another keeps its row and what was written
 * for it; {@code rootId} says who it is now.
 */
@Entity
class Customer extends Versioned {
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;
    private boolean internal;
    private String name;
    private @Nullable String formOfAddress;
    private String language;
    private @Nullable String zone;
    private @Nullable UUID survivorId;
    /** Computed by the database, for queries; not known here before the next load. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID rootId;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {
    }

    Customer(CustomerDetails details) {
        take(details);
    }

    Subject asSubject() {
        return new Subject("customer", id(), id(), null);
    }

    CustomerKind kind() {
        return kind;
    }

    boolean internal() {
        return internal;
    }

    private void take(CustomerDetails details) {
        kind = details.kind();
        internal = details.internal();
        name = details.name();
        formOfAddress = details.formOfAddress();
        language = Locale.forLanguageTag(details.language()).toLanguageTag();
        zone = details.zone();
        requireZone(zone);
    }

    private static void requireZone(@Nullable String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.at("/zone", ErrorCode.INVALID, "Not a time zone of the IANA database, such as Australia/Sydney.");
        }
    }
}
