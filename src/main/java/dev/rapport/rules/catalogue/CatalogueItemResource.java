package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Patterns;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Products and services. */
@Path("/api/v1/catalogue-items")
@Tag(name = "Catalogue", description = "Products and services: price, lead time, availability, who is responsible")
public class CatalogueItemResource {
    private final CatalogueItemService service;
    private final CatalogueItemQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    CatalogueItemResource(CatalogueItemService service, CatalogueItemQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createCatalogueItem", summary = "Add a product or service")
    public Uni<RestResponse<CatalogueItemView>> create(@NotNull @Valid CatalogueItemDetails item) {
        var actor = caller.actor();
        return once.call(item, () -> service.create(item, actor)
                .map(view -> Answer.created("catalogue-items", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCatalogueItems", summary = "List products and services by name")
    public Uni<RestResponse<Page<CatalogueItemView>>> list(@BeanParam @Valid CatalogueItemFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{catalogueItemId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readCatalogueItem", summary = "Read a product or service")
    public Uni<RestResponse<CatalogueItemView>> read(@RestPath UUID catalogueItemId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(catalogueItemId).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @PATCH
    @Path("{catalogueItemId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeCatalogueItem", summary = "Change a product or service; offers already made stay as they are")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CatalogueItemDetails.class)))
    public Uni<RestResponse<CatalogueItemView>> change(@RestPath UUID catalogueItemId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(catalogueItemId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "putCatalogueItem", summary = "Add a product or service that another system names so, or change it",
            description = "201 where it was not known, else 200. What is left out is removed. If-Match is not required, since the caller may "
                    + "not know whether there is a version. Offers already made stay as they are.")
    @APIResponse(responseCode = "200", description = "Changed.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CatalogueItemView.class)))
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CatalogueItemView.class)))
    public Uni<RestResponse<CatalogueItemView>> put(@RestPath @Pattern(regexp = ExternalId.SYSTEM) @Size(max = 50) String system,
            @RestPath @Pattern(regexp = Patterns.LINE) @Size(max = 200) String externalId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CatalogueItemDetails item) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(item, () -> service.put(new ExternalId(system, externalId), item, expected, actor)
                .map(stored -> stored.answer("catalogue-items")));
    }
}
