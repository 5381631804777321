package dev.rapport.serve.customer;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** How customers are reached. Each write answers the customer whole, whose version it raises. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class ContactResource {
    private final ContactService service;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    ContactResource(ContactService service, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Path("{customerId}/contacts")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "addContact", summary = "Add a contact to a customer")
    public Uni<RestResponse<CustomerView>> add(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContactDetails contact) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(contact, () -> service.add(customerId, expected, contact, actor)
                .map(Answer::ok));
    }

    @PATCH
    @Path("{customerId}/contacts/{contactId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "changeContact", summary = "Change a contact; If-Match names the version of the customer")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ContactDetails.class)))
    public Uni<RestResponse<CustomerView>> change(@RestPath UUID customerId, @RestPath UUID contactId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(customerId, contactId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @DELETE
    @Path("{customerId}/contacts/{contactId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "removeContact", summary = "Remove a contact; If-Match names the version of the customer")
    public Uni<RestResponse<CustomerView>> remove(@RestPath UUID customerId, @RestPath UUID contactId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(contactId, () -> service.remove(customerId, contactId, expected, actor)
                .map(Answer::ok));
    }
}
