package dev.rapport.serve.customer;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;

/** A contact person as told; who left is not told any more. */
public record ContactPersonView(UUID id, String name, @Nullable String function, @Nullable String language,
        List<ContactView> contacts, SortedSet<Act> may, @Nullable Money agreesUpTo) {
}
