package dev.rapport.serve.need;

import java.util.UUID;

/** So much of a line of what was agreed. */
public record LineQuantity(UUID lineId, int quantity) {
}
