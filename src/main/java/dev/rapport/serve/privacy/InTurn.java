package dev.rapport.serve.privacy;

import java.util.List;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Works through requests on one session. */
final class InTurn {
    private InTurn() {
    }

    /** One after the other. */
    static <T> Uni<Void> each(List<T> requests, Function<T, Uni<?>> work) {
        return Multi.createFrom().iterable(requests).onItem().transformToUniAndConcatenate(work).collect().asList().replaceWithVoid();
    }
}
