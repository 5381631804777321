package dev.rapport.serve.fault;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.BulkResult;
import dev.rapport.ground.problem.Problem;

/**
 * What became of one need of those that hang on a known fault.
 *
 * @param reference what the need is called on the telephone
 * @param etag of the need, when it was done
 * @param problem why it was not done
 */
public record FaultResult(UUID needId, String reference, int status, @Nullable String etag, @Nullable Problem problem) {

    static FaultResult of(FaultAct act, BulkResult result) {
        return new FaultResult(act.needId(), act.reference(), result.status(), result.etag(), result.problem());
    }
}
