package dev.rapport.serve.privacy;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who was erased: what has to be done again after a backup from before it was restored. */
@Path("/api/v1/erased-customers")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class ErasedCustomerResource {
    private final ErasedCustomerQueries queries;

    ErasedCustomerResource(ErasedCustomerQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listErasedCustomers", summary = "List customers that were erased, the first first",
            description = "Their ids and when, to be kept apart from the backups: after one is restored they have to be erased again.")
    public Uni<RestResponse<Page<ErasedCustomerView>>> list(@RestQuery @Parameter(description = "Those erased at that instant or later.") @Nullable Instant since,
            @BeanParam @Valid Paging paging) {
        return queries.list(since, paging).map(page -> Pages.response(page, paging));
    }
}
