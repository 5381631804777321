package dev.rapport.ground.team;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** People of the desk. */
@Path("/api/v1/people")
@Tag(name = "People", description = "People of the desk, and who I am to it")
public class PersonResource {
    private final PersonService service;
    private final PersonQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    PersonResource(PersonService service, PersonQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createPerson", summary = "Make a person known to the desk")
    public Uni<RestResponse<PersonView>> create(@NotNull @Valid NewPerson person) {
        var actor = caller.actor();
        return once.call(person, () -> service.create(person, actor)
                .map(view -> Answer.created("people", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listPeople", summary = "List people by user name")
    public Uni<RestResponse<Page<PersonView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{personId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readPerson", summary = "Read a person")
    public Uni<RestResponse<PersonView>> read(@RestPath UUID personId) {
        return queries.find(personId).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{personId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changePerson", summary = "Change name, language or activity")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PersonDetails.class)))
    public Uni<RestResponse<PersonView>> change(@RestPath UUID personId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(personId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @POST
    @Path("{personId}/unbinding")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "unbindPerson", summary = "Let another account sign in as the person",
            description = "At the first sign-in a person is bound to that account. Where the account was made anew, the next one with the "
                    + "user name is bound after this. The old account's tokens stay good for at most ten seconds.")
    public Uni<RestResponse<PersonView>> unbind(@RestPath UUID personId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(personId, () -> service.unbind(personId, expected, actor)
                .map(Answer::ok));
    }
}
