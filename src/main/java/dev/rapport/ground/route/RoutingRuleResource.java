package dev.rapport.ground.route;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Which team takes items that arrive without one. */
@Path("/api/v1/routing-rules")
@Tag(name = "Routing", description = "Which team takes items that arrive without one")
public class RoutingRuleResource {
    private final RoutingRuleService service;
    private final RoutingRuleQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    RoutingRuleResource(RoutingRuleService service, RoutingRuleQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createRoutingRule", summary = "Add a routing rule")
    public Uni<RestResponse<RoutingRuleView>> create(@NotNull @Valid RoutingRuleDetails rule) {
        var actor = caller.actor();
        return once.call(rule, () -> service.create(rule, actor)
                .map(view -> Answer.created("routing-rules", view)));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listRoutingRules", summary = "List routing rules in the order they are asked")
    public Uni<RestResponse<Page<RoutingRuleView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{routingRuleId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readRoutingRule", summary = "Read a routing rule")
    public Uni<RestResponse<RoutingRuleView>> read(@RestPath UUID routingRuleId) {
        return queries.find(routingRuleId).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{routingRuleId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeRoutingRule", summary = "Change a routing rule")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = RoutingRuleDetails.class)))
    public Uni<RestResponse<RoutingRuleView>> change(@RestPath UUID routingRuleId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(routingRuleId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @DELETE
    @Path("{routingRuleId}")
    @ResponseStatus(204)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "removeRoutingRule", summary = "Remove a routing rule")
    public Uni<RestResponse<Void>> remove(@RestPath UUID routingRuleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(routingRuleId, () -> service.remove(routingRuleId, expected, actor).map(done -> Answer.noContent()));
    }
}
