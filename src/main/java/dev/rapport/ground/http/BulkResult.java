package dev.rapport.ground.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Problem;

/**
 * What became of one item of a bulk request.
 *
 * @param index position in the request, from 0
 * @param location where the thing is now, when it was done
 */
public record BulkResult(int index, int status, @Nullable String location, @Nullable String etag, @Nullable Problem problem) {

    static BulkResult done(int index, RestResponse<?> response) {
        var location = response.getLocation();
        return new BulkResult(index, response.getStatus(), location == null ? null : location.toString(),
                response.getHeaderString("ETag"), null);
    }

    static BulkResult refused(int index, Problem problem) {
        return new BulkResult(index, problem.status(), null, null, problem);
    }
}
