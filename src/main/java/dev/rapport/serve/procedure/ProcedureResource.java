package dev.rapport.serve.procedure;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import dev.rapport.ground.metric.Period;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** How needs of a kind are to be served, and how they are (S1 3.3). */
@Path("/api/v1/procedures")
@Tag(name = "Procedures", description = ProcedureResource.TAG)
public class ProcedureResource {
    static final String TAG = "The steps that a kind of need goes through, what became of them, and whether they suit";

    private final ProcedureService service;
    private final ProcedureQueries queries;
    private final ProcedureFigures figures;
    private final Once once;
    private final Caller caller;

    ProcedureResource(ProcedureService service, ProcedureQueries queries, ProcedureFigures figures, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.figures = figures;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createProcedure", summary = "Make a procedure for a kind of need, with the draft of its first version")
    public Uni<RestResponse<ProcedureView>> create(@NotNull @Valid NewProcedure procedure) {
        var actor = caller.actor();
        return once.call(procedure, () -> service.create(procedure, actor).map(view -> Answer.created("procedures", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listProcedures", summary = "List procedures by name")
    public Uni<RestResponse<Page<ProcedureView>>> list(@BeanParam @Valid ProcedureFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{procedureId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readProcedure", summary = "Read a procedure: which versions there are")
    public Uni<RestResponse<ProcedureView>> read(@RestPath UUID procedureId) {
        return queries.find(procedureId).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{procedureId}/retirement")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "retireProcedure", summary = "Let no more needs follow a procedure; those that do go on")
    public Uni<RestResponse<ProcedureView>> retire(@RestPath UUID procedureId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(procedureId, () -> service.retire(procedureId, expected, actor).map(Answer::ok));
    }

    @GET
    @Path("{procedureId}/figures")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readProcedureFigures", summary = "Read conformity and delay of each step, of needs received in a period")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProcedureFiguresView.class)))
    @APIResponse(responseCode = "409")
    public Uni<ProcedureFiguresView> figures(@RestPath UUID procedureId, @BeanParam @Valid Period period,
            @RestQuery @Min(1) @Max(100_000) @Parameter(description = "Number of the version; the latest published one where left out.") @Nullable Integer version) {
        return figures.of(procedureId, version, period, caller.actor());
    }
}
