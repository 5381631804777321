package dev.rapport.serve.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers, each with all that were merged into it, in order. */
record Families(List<UUID> order, Map<UUID, List<UUID>> members) {

    /** Of rows of a customer and one that is the same. */
    static Families of(List<Object[]> rows) {
        var members = rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
        return new Families(rows.stream().map(row -> (UUID) row[0]).distinct().toList(), members);
    }

    Collection<UUID> all() {
        return members.values().stream().flatMap(List::stream).toList();
    }

    /** Those of families of which none is among these. */
    List<UUID> without(Set<UUID> bound) {
        return members.values().stream().filter(family -> family.stream().noneMatch(bound::contains)).flatMap(List::stream).toList();
    }

    UUID last() {
        return order.get(order.size() - 1);
    }

    int roots() {
        return order.size();
    }
}
