package dev.rapport.rules.policy;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

/** Which policies are asked for. */
@ParameterBean
public class PolicyFilter {
    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Text in key or title; case and accents do not count.")
    @Nullable String q;

    @RestQuery
    @Nullable PolicyArea area;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Whether retired policies are listed too.")
    boolean retired;

    Listing matching() {
        var policies = new Listing("from Policy p").andText("p.search", q).andIf("p.area = :area", "area", area);
        return retired ? policies : policies.and("p.retiredAt is null");
    }
}
