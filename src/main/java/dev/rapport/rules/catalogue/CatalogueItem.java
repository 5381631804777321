package dev.rapport.rules.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A product or service that the desk can offer. */
@Entity
class CatalogueItem extends Versioned {
    /** How events name catalogue items. */
    static final String TYPE = "catalogue-item";

    @Enumerated(EnumType.STRING)
    private CatalogueItemKind kind;
    private String sku;
    private String name;
    private @Nullable String description;
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "price_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
    private @Nullable Money price;
    @Embedded
    @AttributeOverride(name = "workingDays", column = @Column(name = "lead_working_days"))
    @AttributeOverride(name = "duration", column = @Column(name = "lead_duration"))
    private @Nullable LeadTime leadTime;
    private boolean available;
    private @Nullable Instant availableFrom;
    private @Nullable Instant availableUntil;
    private @Nullable UUID responsiblePersonId;
    private @Nullable UUID responsibleTeamId;
    private UUID ownerId;
    @Embedded
    @AttributeOverride(name = "system", column = @Column(name = "external_system"))
    @AttributeOverride(name = "id", column = @Column(name = "external_id"))
    private @Nullable ExternalId externalId;
    /** Name, code and description as they are searched, kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable String search;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueItem() {
    }

    CatalogueItem(CatalogueItemDetails details) {
        write(details);
    }

    /** Changes what is said of it, from now on. */
    CatalogueItemEvent change(CatalogueItemDetails details) {
        write(details);
        return new CatalogueItemEvent.Changed(asSubject(), price, leadTime, availability());
    }

    CatalogueItemEvent created() {
        return new CatalogueItemEvent.Created(asSubject(), price, leadTime, availability());
    }

    CatalogueItemDetails details() {
        return new CatalogueItemDetails(kind, sku, name, description, price, leadTime, availability(),
                new Responsible(responsiblePersonId, responsibleTeamId), ownerId, externalId);
    }

    Availability availability() {
        return new Availability(available, availableFrom, availableUntil);
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }

    private void write(CatalogueItemDetails details) {
        var availability = details.availability() == null ? Availability.ALWAYS : details.availability();
        availability.check("/availability");
        details.responsible().check("/responsible");
        if (details.leadTime() != null) {
            details.leadTime().check("/leadTime");
        }
        kind = details.kind();
        sku = details.sku();
        name = details.name();
        description = details.description();
        price = details.price();
        leadTime = details.leadTime();
        available = availability.available();
        availableFrom = availability.from();
        availableUntil = availability.until();
        responsiblePersonId = details.responsible().personId();
        responsibleTeamId = details.responsible().teamId();
        ownerId = details.ownerId();
        externalId = details.externalId();
    }
}
