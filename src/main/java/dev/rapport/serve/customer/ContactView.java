package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One way to reach a customer, as kept. */
public record ContactView(UUID id, ContactType type, String value, @Nullable String label, boolean preferred) {
}
