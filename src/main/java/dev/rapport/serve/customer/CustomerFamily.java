package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

/**
 * A customer as it is now.
 *
 * @param members the root and all that were merged into it
 */
public record CustomerFamily(UUID root, List<UUID> members) {
}
