package dev.rapport.ground.job;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** How files of other systems are read. */
@Path("/api/v1/import-mappings")
@Tag(name = "Imports", description = ImportResource.TAG)
public class ImportMappingResource {
    private final ImportMappingService service;
    private final ImportMappingQueries queries;
    private final Once once;
    private final Caller caller;

    ImportMappingResource(ImportMappingService service, ImportMappingQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "saveImportMapping", summary = "Keep a mapping under a name, for more than one file")
    public Uni<RestResponse<ImportMappingView>> save(@NotNull @Valid NewImportMapping mapping) {
        var actor = caller.actor();
        return once.call(mapping, () -> service.save(mapping, actor).map(view -> Answer.created("import-mappings", view)));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listImportMappings", summary = "List saved mappings by name")
    public Uni<RestResponse<Page<ImportMappingView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{importMappingId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readImportMapping", summary = "Read a saved mapping")
    public Uni<RestResponse<ImportMappingView>> read(@RestPath UUID importMappingId) {
        return queries.find(importMappingId).map(view -> Answer.ok(view).toResponse());
    }

    @DELETE
    @Path("{importMappingId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "removeImportMapping", summary = "Keep a mapping no longer; what was imported by it stays")
    public Uni<RestResponse<Void>> remove(@RestPath UUID importMappingId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(importMappingId, () -> service.remove(importMappingId, expected, actor).map(done -> Answer.noContent()));
    }
}
