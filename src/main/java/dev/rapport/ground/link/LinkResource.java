package dev.rapport.ground.link;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
import jakarta.ws.rs.Path;

/** Links of customers, whatever item they are for; each kind of item makes its own. */
@Path("/api/v1/links")
@Tag(name = "Links", description = "Links of customers: what they allow, and taking them back")
public class LinkResource {
    private final LinkService service;
    private final LinkQueries queries;
    private final Once once;
    private final Caller caller;

    LinkResource(LinkService service, LinkQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listLinks", summary = "List the links of an item that are not withdrawn")
    public Uni<RestResponse<Page<LinkView>>> list(@RestQuery @NotNull UUID item, @BeanParam @Valid Paging paging) {
        return queries.list(item, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{linkId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readLink", summary = "Read what a link allows, without its address")
    public Uni<RestResponse<LinkView>> read(@RestPath UUID linkId) {
        return queries.find(linkId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @DELETE
    @ResponseStatus(204)
    @Path("{linkId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawLink", summary = "Take a link back at once")
    public Uni<RestResponse<Void>> withdraw(@RestPath UUID linkId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(linkId, () -> service.withdraw(linkId, expected, actor).map(nothing -> Answer.<Void>noContent()));
    }
}
