package dev.rapport.ground.http;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
        return Once.shielded(results(items, index -> index, key, work).map(Bulk::response));
    }

    /**
     * The same for items that the request does not bring: they are found when it begins, and each is done once under its own
     * id, so that a repetition does what is left wherever that stands in the order by then.
     *
     * @param told how a result is told of its item
     */
    public <I, T, R> Uni<RestResponse<List<R>>> run(Supplier<Uni<List<I>>> items, Function<I, UUID> id, Function<I, Uni<Answer<T>>> work,
            BiFunction<I, BulkResult, R> told) {
        var key = once.key();
        return Once.shielded(Uni.createFrom().deferred(items::get)
                .chain(found -> results(found, index -> id.apply(found.get(index)), key, work)
                        .map(results -> response(results.stream().map(result -> told.apply(found.get(result.index()), result)).toList()))));
    }

    private <I, T> Uni<List<BulkResult>> results(List<I> items, IntFunction<Object> part, @Nullable OnceKey key, Function<I, Uni<Answer<T>>> work) {
        return Multi.createFrom().iterable(IntStream.range(0, items.size()).boxed().toList())
                .onItem().transformToUniAndConcatenate(index ->
                        result(key == null ? null : key.part(part.apply(index)), index, items.get(index), work))
                .collect().asList();
    }

    private <I, T> Uni<BulkResult> result(@Nullable OnceKey key, int index, I item, Function<I, Uni<Answer<T>>> work) {
        return once.part(key, item, () -> work.apply(validity.require(item)))
                .map(response -> BulkResult.done(index, response))
                .onFailure().recoverWithItem(failure -> BulkResult.refused(index, Problems.of(failure)));
    }

    private static <R> RestResponse<List<R>> response(List<R> results) {
        return RestResponse.ResponseBuilder.<List<R>>create(MULTI_STATUS).entity(results).build();
    }
}
