package dev.rapport.serve.choice;

import java.util.UUID;

/**
 * What an offer takes from the need that it is for.
 *
 * @param statement version of the statement that the offer shows
 */
record StatedNeed(UUID id, UUID customerId, UUID teamId, int statement) {
}
