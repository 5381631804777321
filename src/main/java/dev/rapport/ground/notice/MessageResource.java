package dev.rapport.ground.notice;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Messages to customers, whatever item they are about; each kind of item sends its own. */
@Path("/api/v1/messages")
@Tag(name = "Messages", description = "Messages to customers: what was written, by which template, and how far it has come")
public class MessageResource {
    private final MessageService service;
    private final MessageQueries queries;
    private final Once once;
    private final Caller caller;

    MessageResource(MessageService service, MessageQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listMessages", summary = "List the messages of an item, the oldest first",
            description = "Seen as the item is. Integrators read neither address nor text.")
    public Uni<RestResponse<Page<MessageView>>> list(
            @RestQuery @NotNull @Parameter(description = "The item that decides who sees them, such as a need.") UUID itemId,
            @BeanParam @Valid Paging paging) {
        return queries.ofItem(itemId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{messageId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readMessage", summary = "Read what was written to a customer, and how far it has come")
    public Uni<RestResponse<MessageView>> read(@RestPath UUID messageId) {
        return queries.find(messageId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{messageId}/delivery")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "reportDelivery", summary = "Report that a message was delivered")
    public Uni<RestResponse<MessageView>> deliver(@RestPath UUID messageId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(messageId, () -> service.reportDelivery(messageId, expected, actor).map(MessageResource::answer));
    }

    @POST
    @Path("{messageId}/bounce")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "reportBounce", summary = "Report that a message came back; whoever sent it gets a notice")
    public Uni<RestResponse<MessageView>> bounce(@RestPath UUID messageId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewBounce bounce) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(bounce, () -> service.reportBounce(messageId, expected, bounce, actor).map(MessageResource::answer));
    }

    /** Kept for a repetition, so without address and text, whoever reports. */
    private static Answer<MessageView> answer(MessageView view) {
        return Answer.ok(view.withoutText());
    }
}
