package dev.rapport.rules.policy;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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

    /** The conditions, to be followed by those of the page. */
    String where() {
        var where = new StringBuilder("from Policy p where 1 = 1");
        if (q != null) {
            where.append(" and p.search like '%' || cast(function('plain', :q) as String) || '%' escape '\\'");
        }
        if (area != null) {
            where.append(" and p.area = :area");
        }
        if (!retired) {
            where.append(" and p.retiredAt is null");
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (q != null) {
            parameters.put("q", q.replaceAll("([\\\\%_])", "\\\\$1"));
        }
        if (area != null) {
            parameters.put("area", area);
        }
        return parameters;
    }
}
