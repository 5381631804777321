package dev.rapport.serve.customer;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import dev.rapport.ground.http.ExternalId;

/** That another system knows a customer under an id; one id names one customer. */
@Entity
@Table(name = "customer_external_id")
class KnownAs {
    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "external_id"))
    private ExternalId externalId;
    private UUID customerId;

    @SuppressWarnings("NullAway.Init")
    protected KnownAs() {
    }

    KnownAs(UUID customerId, ExternalId externalId) {
        this.customerId = customerId;
        this.externalId = externalId;
    }

    ExternalId externalId() {
        return externalId;
    }

    UUID customerId() {
        return customerId;
    }
}
