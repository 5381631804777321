package dev.rapport.serve.queue;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.PromiseView;
import dev.rapport.serve.need.Include;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** What waits, in the order in which it was promised. */
@Path("/api/v1/queue")
@Tag(name = "Queue", description = "What waits for me or my teams, in the order in which it was promised")
public class QueueResource {
    private final QueueService service;
    private final QueueQueries queries;
    private final Once once;
    private final Caller caller;

    QueueResource(QueueService service, QueueQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listQueue", summary = "List what waits, what was promised first before all else, each with the reason of its place")
    public Uni<RestResponse<Page<QueueEntry>>> list(@BeanParam @Valid QueueFilter filter, @BeanParam @Valid Include include,
            @BeanParam @Valid Paging paging) {
        return queries.list(filter, include, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("counts")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "countQueue", summary = "Count what waits, by team")
    public Uni<Page<TeamCount>> counts() {
        return queries.counts(caller.actor()).map(Page::whole);
    }

    @POST
    @Path("next")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "takeNext", summary = "Be handed the next item that one may take, which nobody else gets",
            description = "The answer is the promise that is due first; its item is the caller's from now on.")
    @APIResponse(responseCode = "200", description = "Taken.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PromiseView.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits.")
    public Uni<RestResponse<PromiseView>> next(@NotNull @Valid NewTaking wanted) {
        var actor = caller.actor();
        return once.call(wanted, () -> service.next(wanted, actor).map(taken -> taken == null ? Answer.noContent() : Answer.ok(taken)));
    }

    @POST
    @Path("{itemType}/{itemId}/hand-back")
    @ResponseStatus(204)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "handBack", summary = "Give an item back to the queue")
    public Uni<RestResponse<Void>> handBack(@RestPath @Pattern(regexp = Patterns.KEY) @Size(max = 50) String itemType, @RestPath UUID itemId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewHandBack back) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(back, () -> service.handBack(itemType, itemId, expected, back, actor).map(done -> Answer.noContent()));
    }
}
