package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A customer as told, with everything that belongs to it and to the customers merged into it. */
public record CustomerView(UUID id, long version, CustomerKind kind, boolean internal, String name, @Nullable String formOfAddress,
        String language, @Nullable String zone, List<ExternalId> externalIds, List<ContactView> contacts) {
}
