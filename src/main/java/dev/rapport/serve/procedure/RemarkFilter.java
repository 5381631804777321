package dev.rapport.serve.procedure;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;

/** Which remarks are asked for. */
@ParameterBean
public class RemarkFilter {
    @RestQuery
    @Nullable RemarkVerdict verdict;

    @RestQuery
    @Nullable Boolean answered;

    Listing matching(UUID procedure) {
        var remarks = new Listing("from Remark r").and("r.procedureId = :procedure", "procedure", procedure)
                .andIf("r.verdict = :verdict", "verdict", verdict);
        return answered == null ? remarks : remarks.and(answered ? "r.answer is not null" : "r.answer is null");
    }
}
