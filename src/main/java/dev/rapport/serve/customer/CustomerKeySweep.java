package dev.rapport.serve.customer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the master key that comes first in the settings, some keys at a time. */
@ApplicationScoped
class CustomerKeySweep {
    private final CustomerKeyService keys;

    CustomerKeySweep(CustomerKeyService keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return keys.sealAnew();
    }
}
