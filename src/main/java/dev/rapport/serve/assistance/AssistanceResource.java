package dev.rapport.serve.assistance;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Requests for assistance once they are made. */
@Path("/api/v1/assistance-requests")
@Tag(name = "Assistance", description = AssistanceResource.TAG)
public class AssistanceResource {
    static final String TAG = "Requests for assistance with needs that meet a limitation, and their answers";

    private final AssistanceService service;
    private final AssistanceQueries queries;
    private final Once once;
    private final Caller caller;

    AssistanceResource(AssistanceService service, AssistanceQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("{assistanceId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readAssistance", summary = "Read a request for assistance")
    public Uni<RestResponse<AssistanceView>> read(@RestPath UUID assistanceId) {
        return queries.find(assistanceId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{assistanceId}/answer")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "answerAssistance", summary = "Answer what one is asked: granted, declined, or advised how it can be done",
            description = "Whoever was asked sees the need no longer by that.")
    public Uni<RestResponse<AssistanceView>> answer(@RestPath UUID assistanceId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> service.answer(assistanceId, expected, answer, actor).map(Answer::ok));
    }

    @POST
    @Path("{assistanceId}/passing-on")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "passAssistanceOn", summary = "Pass on what one is asked to the nearest one above who can take it; the clock runs on")
    public Uni<RestResponse<AssistanceView>> passOn(@RestPath UUID assistanceId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPassing passing) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(passing, () -> service.passOn(assistanceId, expected, passing, actor).map(Answer::ok));
    }

    @POST
    @Path("{assistanceId}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawAssistance", summary = "Withdraw a request for assistance that one made, or supervises")
    public Uni<RestResponse<AssistanceView>> withdraw(@RestPath UUID assistanceId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(assistanceId, () -> service.withdraw(assistanceId, expected, actor).map(Answer::ok));
    }
}
