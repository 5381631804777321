package dev.rapport.serve.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;

/** Which remarks are asked for. */
@ParameterBean
public class RemarkFilter {
    @RestQuery
    @Nullable RemarkVerdict verdict;

    @RestQuery
    @Nullable Boolean answered;

    /** The conditions, to be followed by those of the page. */
    String where() {
        return "from Remark r where r.procedureId = :procedure" + (verdict == null ? "" : " and r.verdict = :verdict")
                + (answered == null ? "" : answered ? " and r.answer is not null" : " and r.answer is null");
    }

    Map<String, Object> parameters(UUID procedure) {
        var parameters = new HashMap<String, Object>(Map.of("procedure", procedure));
        if (verdict != null) {
            parameters.put("verdict", verdict);
        }
        return parameters;
    }
}
