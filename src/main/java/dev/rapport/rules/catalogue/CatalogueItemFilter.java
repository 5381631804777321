package dev.rapport.rules.catalogue;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;

/** Which catalogue items are asked for. */
@ParameterBean
public class CatalogueItemFilter {
    private static final String AVAILABLE =
            "(c.available and (c.availableFrom is null or c.availableFrom <= :at) and (c.availableUntil is null or c.availableUntil > :at))";

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Text in name, code or description; case and accents do not count.")
    @Nullable String q;

    @RestQuery
    @Nullable CatalogueItemKind kind;

    @RestQuery
    @Parameter(description = "Whether it can be had at this moment.")
    @Nullable Boolean available;

    Listing matching(Instant at) {
        var items = new Listing("from CatalogueItem c").andText("c.search", q).andIf("c.kind = :kind", "kind", kind);
        return available == null ? items : items.and((available ? "" : "not ") + AVAILABLE, "at", at);
    }
}
