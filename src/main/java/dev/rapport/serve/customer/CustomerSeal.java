package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.crypto.Key;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys of customers, for what other features keep of them; once they are erased nothing is opened any more. Joins the current session. */
@ApplicationScoped
public class CustomerSeal {
    private final CustomerKeys keys;

    CustomerSeal(CustomerKeys keys) {
        this.keys = keys;
    }

    public Uni<Key> of(UUID customer) {
        return keys.of(customer);
    }
}
