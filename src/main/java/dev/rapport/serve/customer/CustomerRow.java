package dev.rapport.serve.customer;

import java.util.UUID;

/** A customer in a list. */
public record CustomerRow(UUID id, long version, CustomerKind kind, boolean internal, String name, String language) {
}
