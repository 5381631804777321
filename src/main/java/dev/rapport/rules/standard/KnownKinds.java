package dev.rapport.rules.standard;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses kinds and priorities that no item has. */
@ApplicationScoped
class KnownKinds {
    private final List<CommittedKinds> items;

    KnownKinds(@All List<CommittedKinds> items) {
        this.items = items;
    }

    void require(Dimensions of, String pointer) {
        requireAmong(CommittedKinds::kinds, of.kind(), pointer + "/kind");
        requireAmong(CommittedKinds::priorities, of.priority(), pointer + "/priority");
        requireAmong(CommittedKinds::customerKinds, of.customerKind(), pointer + "/customerKind");
    }

    private void requireAmong(Function<CommittedKinds, Set<String>> known, @Nullable String wanted, String pointer) {
        if (wanted != null && items.stream().noneMatch(item -> known.apply(item).contains(wanted))) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "No item has this.");
        }
    }
}
