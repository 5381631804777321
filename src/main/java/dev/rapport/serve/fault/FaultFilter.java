package dev.rapport.serve.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;

/** Which known faults a list shows. */
@ParameterBean
public class FaultFilter {
    private static final String SEEN = "from KnownFault f where " + Visible.hql("f.id", "f.teamId", ":actor");

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable FaultStatus status;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Text in the title; case and accents do not count. Integrators find nothing by it.")
    @Nullable String q;

    /** The conditions, to be followed by those of the page. */
    String where(Actor actor) {
        var where = new StringBuilder(SEEN);
        if (teamId != null) {
            where.append(" and f.teamId = :team");
        }
        if (status != null) {
            where.append(" and f.status = :status");
        }
        if (q != null) {
            where.append(actor.readsText() ? " and f.search like '%' || cast(function('plain', :q) as String) || '%' escape '\\'" : " and 1 = 0");
        }
        return where.toString();
    }

    Map<String, Object> parameters(Actor actor) {
        var parameters = new HashMap<String, Object>(Map.of("actor", actor.id()));
        if (teamId != null) {
            parameters.put("team", teamId);
        }
        if (status != null) {
            parameters.put("status", status);
        }
        if (q != null && actor.readsText()) {
            parameters.put("q", q.replaceAll("([\\\\%_])", "\\\\$1"));
        }
        return parameters;
    }
}
