package dev.rapport.serve.procedure;

import java.util.List;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** How a need goes through the procedure of its kind. */
@Path("/api/v1/needs/{needId}/procedure")
@Tag(name = "Procedures", description = ProcedureResource.TAG)
public class NeedProcedureResource {
    private final StepService service;
    private final NeedProcedureQueries queries;
    private final Once once;
    private final Caller caller;

    NeedProcedureResource(StepService service, NeedProcedureQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readNeedProcedure", summary = "Read where each step of a need's procedure stands, and until when it may take")
    public Uni<NeedProcedureView> read(@RestPath UUID needId) {
        return queries.of(needId, caller.actor());
    }

    @POST
    @Path("steps/{step}/completion")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "completeStep", summary = "Say that a step is done which does not complete by itself; If-Match names the need's version")
    public Uni<RestResponse<NeedProcedureView>> complete(@RestPath UUID needId, @RestPath @Min(1) @Max(50) int step,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(List.of(needId, step), () -> service.complete(needId, step, expected, actor).map(view -> Answer.of(200, view)));
    }

    @POST
    @Path("steps/{step}/omission")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "omitStep", summary = "Leave a step out, and say why; If-Match names the need's version")
    public Uni<RestResponse<NeedProcedureView>> omit(@RestPath UUID needId, @RestPath @Min(1) @Max(50) int step,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewOmission omission) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(omission, () -> service.omit(needId, step, expected, omission, actor).map(view -> Answer.of(200, view)));
    }
}
