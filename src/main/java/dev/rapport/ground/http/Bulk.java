package dev.rapport.ground.http;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the items of a bulk request one after the other, each in a transaction of its own (207, RFC 4918). */
@ApplicationScoped
public class Bulk {
    /** How many items one request may bring. */
    public static final int MOST = 1_000;

    private static final int MULTI_STATUS = 207;

    private final Once once;
    private final Validity validity;

    Bulk(Once once, Validity validity) {
        this.once = once;
        this.validity = validity;
    }

    /**
     * One result for each item, in order; an item that is refused does not stop the others. Items are
     * validated here, so the resource leaves {@code @Valid} away.
     */
    public <I, T> Uni<RestResponse<List<BulkResult>>> run(List<I> items, Function<I, Uni<Answer<T>>> work) {
        var key = once.key();
        return Once.shielded(Multi.createFrom().iterable(IntStream.range(0, items.size()).boxed().toList())
                .onItem().transformToUniAndConcatenate(index -> result(key, index, items.get(index), work))
                .collect().asList()
                .map(results -> RestResponse.ResponseBuilder.<List<BulkResult>>create(MULTI_STATUS).entity(results).build()));
    }

    private <I, T> Uni<BulkResult> result(@Nullable OnceKey whole, int index, I item, Function<I, Uni<Answer<T>>> work) {
        return once.part(whole == null ? null : whole.part(index), item, () -> work.apply(validity.require(item)))
                .map(response -> BulkResult.done(index, response))
                .onFailure().recoverWithItem(failure -> BulkResult.refused(index, Problems.of(failure)));
    }
}
