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

/** The people through whom corporate customers and agencies act. Each write answers the customer whole. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class ContactPersonResource {
    private final ContactPersonService service;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    ContactPersonResource(ContactPersonService service, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Path("{customerId}/contact-persons")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "addContactPerson", summary = "Add a contact person to a corporate customer or an agency")
    public Uni<RestResponse<CustomerView>> add(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContactPersonDetails person) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(person, () -> service.add(customerId, expected, person, actor)
                .map(Answer::ok));
    }

    @PATCH
    @Path("{customerId}/contact-persons/{contactPersonId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "changeContactPerson", summary = "Change a contact person; If-Match names the version of the customer")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ContactPersonDetails.class)))
    public Uni<RestResponse<CustomerView>> change(@RestPath UUID customerId, @RestPath UUID contactPersonId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(customerId, contactPersonId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @DELETE
    @Path("{customerId}/contact-persons/{contactPersonId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "removeContactPerson", summary = "End what a contact person may do; If-Match names the version of the customer")
    public Uni<RestResponse<CustomerView>> remove(@RestPath UUID customerId, @RestPath UUID contactPersonId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(contactPersonId, () -> service.remove(customerId, contactPersonId, expected, actor)
                .map(Answer::ok));
    }
}
