package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Download;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Requests for access once they are recorded. */
@Path("/api/v1/access-requests")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class AccessResource {
    private static final String LINES = "application/x-ndjson";

    private final AccessService service;
    private final AccessQueries queries;
    private final AccessParts parts;
    private final Once once;
    private final Caller caller;

    AccessResource(AccessService service, AccessQueries queries, AccessParts parts, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.parts = parts;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listAccessRequests", summary = "List requests for access, the latest first")
    public Uni<RestResponse<Page<AccessView>>> list(@BeanParam @Valid AccessFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{accessRequestId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readAccessRequest", summary = "Read how far a request for access has come")
    public Uni<RestResponse<AccessView>> read(@RestPath UUID accessRequestId) {
        return queries.find(accessRequestId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{accessRequestId}/content")
    @Produces(LINES)
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "downloadAccess", summary = "Download what is held of a customer, as lines of JSON",
            description = "Before the release only for line managers who did not record the request, then for supervisors too. Items that are restricted are left "
                    + "out and listed. That it was read is written down.")
    @APIResponse(responseCode = "200", description = "A line for each thing that is held, under its section, and for what is withheld.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> download(@RestPath UUID accessRequestId) {
        return RestMulti.fromUniResponse(service.read(accessRequestId, caller.actor()), parts::read, AccessResource::headers);
    }

    @POST
    @Path("{accessRequestId}/release")
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "releaseAccess", summary = "Release what was put together, so that it is given to the customer",
            description = "By a line manager who looked at it and did not record the request. It is removed some time after.")
    public Uni<RestResponse<AccessView>> release(@RestPath UUID accessRequestId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(accessRequestId, () -> service.release(accessRequestId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{accessRequestId}/refusal")
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "refuseAccess", summary = "Refuse a request for access, such as one of somebody else; what was put together is removed")
    public Uni<RestResponse<AccessView>> refuse(@RestPath UUID accessRequestId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAccessRefusal refusal) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(refusal, () -> service.refuse(accessRequestId, expected, refusal.reason(), actor).map(Answer::ok));
    }

    private static Map<String, List<String>> headers(AccessContent content) {
        return Download.named(content.request().reference() + ".ndjson", LINES).headers();
    }
}
