package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.UUID;

/** That a customer was erased; there is no more to tell. */
public record ErasedCustomerView(UUID customerId, Instant erasedAt) {
}
