package dev.rapport.serve.procedure;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.serve.need.NeedKind;
import jakarta.ws.rs.DefaultValue;

/** Which procedures are asked for. */
@ParameterBean
public class ProcedureFilter {
    @RestQuery
    @Nullable NeedKind kind;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Whether retired procedures are listed too.")
    boolean retired;

    Listing matching() {
        var procedures = new Listing("from Procedure p").andIf("p.kind = :kind", "kind", kind);
        return retired ? procedures : procedures.and("p.retiredAt is null");
    }
}
