package dev.rapport.serve.assistance;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.need.NeedKind;

/** For which needs and limitations somebody may be asked; what is left out is all of its sort. As kept: empty is left out. */
record Scope(@Nullable SortedSet<NeedKind> needKinds, @Nullable SortedSet<String> limitationReasons) {
    static Scope of(DesignationDetails details) {
        return new Scope(sorted(details.needKinds()), sorted(details.limitationReasons()));
    }

    boolean covers(NeedKind kind, String reason) {
        return (needKinds == null || needKinds.contains(kind)) && (limitationReasons == null || limitationReasons.contains(reason));
    }

    private static <T extends Comparable<T>> @Nullable SortedSet<T> sorted(@Nullable Set<T> values) {
        return values == null || values.isEmpty() ? null : new TreeSet<>(values);
    }
}
