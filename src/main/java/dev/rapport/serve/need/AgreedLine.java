package dev.rapport.serve.need;

import java.util.UUID;

/**
 * A line of what was agreed.
 *
 * @param number in its version of the agreement
 */
public record AgreedLine(UUID lineId, int number, int quantity) {
}
