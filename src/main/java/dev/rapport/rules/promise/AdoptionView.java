package dev.rapport.rules.promise;

import java.util.UUID;

/**
 * What became of the wish to move running clocks.
 *
 * @param promises how many are looked at one by one, within some seconds; what would be worse for the customer stays as it is
 * @param more whether there may be more: ask again
 */
public record AdoptionView(UUID standardId, int promises, boolean more) {
}
