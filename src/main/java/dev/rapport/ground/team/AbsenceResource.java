package dev.rapport.ground.team;

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
import dev.rapport.ground.http.Locations;
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

/** When people of the desk are away, and who stands in. */
@Path("/api/v1/people/{personId}/absences")
@Tag(name = "Absences", description = "When people of the desk are away, and who stands in")
public class AbsenceResource {
    private static final String WHO_MAY = "One's own, those of people in teams that one supervises, and as administrator those of everybody.";

    private final AbsenceService service;
    private final AbsenceQueries queries;
    private final Once once;
    private final Caller caller;

    AbsenceResource(AbsenceService service, AbsenceQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "planAbsence", summary = "Say when a person is away and who stands in; If-Match names the person's version",
            description = WHO_MAY)
    public Uni<RestResponse<AbsenceView>> plan(@RestPath UUID personId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAbsence absence) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(absence, () -> service.plan(personId, expected, absence, actor).map(AbsenceResource::created));
    }

    private static Answer<AbsenceView> created(AbsenceView view) {
        return Answer.created(Locations.of("people/" + view.personId() + "/absences", view.id()), view.version(), view);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listAbsences", summary = "List a person's absences, those that begin last first")
    public Uni<RestResponse<Page<AbsenceView>>> list(@RestPath UUID personId, @BeanParam @Valid Paging paging) {
        return queries.list(personId, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{absenceId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readAbsence", summary = "Read an absence")
    public Uni<RestResponse<AbsenceView>> read(@RestPath UUID personId, @RestPath UUID absenceId) {
        return queries.find(personId, absenceId).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{absenceId}/ending")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "endAbsence", summary = "End an absence now, before its time", description = WHO_MAY)
    public Uni<RestResponse<AbsenceView>> end(@RestPath UUID personId, @RestPath UUID absenceId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(absenceId, () -> service.end(personId, absenceId, expected, actor).map(Answer::ok));
    }

    @DELETE
    @Path("{absenceId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "removeAbsence", summary = "Take back an absence that is not over", description = WHO_MAY)
    public Uni<RestResponse<Void>> remove(@RestPath UUID personId, @RestPath UUID absenceId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(absenceId, () -> service.remove(personId, absenceId, expected, actor).map(done -> Answer.<Void>noContent()));
    }
}
