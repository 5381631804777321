package dev.rapport.serve.customer;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That another system knows a customer under an id; one id names one customer. */
@Entity
@Table(name = "customer_external_id")
@IdClass(ExternalId.class)
class KnownAs {
    @Id
    private String system;
    @Id
    @Column(name = "external_id")
    private String id;
    private UUID customerId;

    @SuppressWarnings("NullAway.Init")
    protected KnownAs() {
    }

    KnownAs(UUID customerId, ExternalId externalId) {
        this.customerId = customerId;
        this.system = externalId.system();
        this.id = externalId.id();
    }
}
