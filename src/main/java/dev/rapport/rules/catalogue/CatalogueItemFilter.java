package dev.rapport.rules.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;

/** Which catalogue items are asked for. */
@ParameterBean
public class CatalogueItemFilter {
    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Text in name, code or description; case and accents do not count.")
    @Nullable String q;

    @RestQuery
    @Nullable CatalogueItemKind kind;

    @RestQuery
    @Parameter(description = "Whether it can be had at this moment.")
    @Nullable Boolean available;

    /** The conditions, to be followed by those of the page. */
    String where() {
        var where = new StringBuilder("from CatalogueItem c where 1 = 1");
        if (q != null) {
            where.append(" and c.search like '%' || cast(function('plain', :q) as String) || '%' escape '\\'");
        }
        if (kind != null) {
            where.append(" and c.kind = :kind");
        }
        if (available != null) {
            where.append(" and ").append(available ? "" : "not ").append("(c.available")
                    .append(" and (c.availableFrom is null or c.availableFrom <= :at)")
                    .append(" and (c.availableUntil is null or c.availableUntil > :at))");
        }
        return where.toString();
    }

    Map<String, Object> parameters(Instant at) {
        var parameters = new HashMap<String, Object>();
        if (q != null) {
            parameters.put("q", q.replaceAll("([\\\\%_])", "\\\\$1"));
        }
        if (kind != null) {
            parameters.put("kind", kind);
        }
        if (available != null) {
            parameters.put("at", at);
        }
        return parameters;
    }
}
