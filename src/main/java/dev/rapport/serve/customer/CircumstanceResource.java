package dev.rapport.serve.customer;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What circumstances of customers change in how they are served. */
@Path("/api/v1/circumstances")
@Tag(name = SpecificNeedResource.NAME, description = SpecificNeedResource.TAG)
public class CircumstanceResource {
    private final CircumstanceQueries queries;

    CircumstanceResource(CircumstanceQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCircumstances", summary = "List circumstances and what each changes in how a customer is served",
            description = "Not for who serves customers: by what was changed for one they could tell the circumstance.")
    public Uni<RestResponse<Page<CircumstanceView>>> list() {
        return queries.all().map(Page::whole).map(RestResponse::ok);
    }
}
