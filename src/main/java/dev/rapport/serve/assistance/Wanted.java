package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.NeedKind;

/**
 * What somebody is wanted for.
 *
 * @param teams that of the need and those above it, the nearest first
 * @param kind null where any will do
 * @param besides who is not asked: whoever asks, and who passed it on
 */
record Wanted(List<UUID> teams, NeedKind need, String reason, @Nullable Money amount, @Nullable DesignationKind kind, Set<UUID> besides) {
}
