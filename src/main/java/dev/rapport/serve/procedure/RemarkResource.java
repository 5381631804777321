package dev.rapport.serve.procedure;

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
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.WithoutAddress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Whether a procedure suits, said by those who work by it. */
@Path("/api/v1/procedures/{procedureId}/remarks")
@Tag(name = "Procedures", description = ProcedureResource.TAG)
public class RemarkResource {
    private final RemarkService service;
    private final RemarkQueries queries;
    private final Once once;
    private final Caller caller;

    RemarkResource(RemarkService service, RemarkQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @WithoutAddress
    @Operation(operationId = "remarkProcedure", summary = "Say whether a procedure, or one of its steps, suits; If-Match names the procedure's version")
    public Uni<RestResponse<RemarkView>> remark(@RestPath UUID procedureId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRemark remark) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(remark, () -> service.remark(procedureId, expected, remark, actor).map(Answer::created));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listRemarks", summary = "List what was said of a procedure, the latest first")
    public Uni<RestResponse<Page<RemarkView>>> list(@RestPath UUID procedureId, @BeanParam @Valid RemarkFilter filter,
            @BeanParam @Valid Paging paging) {
        return queries.list(procedureId, filter, paging).map(page -> Pages.response(page, paging));
    }

    @POST
    @Path("{remarkId}/answer")
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "answerRemark", summary = "Say what becomes of a remark")
    public Uni<RestResponse<RemarkView>> answer(@RestPath UUID procedureId, @RestPath UUID remarkId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid RemarkAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> service.answer(procedureId, remarkId, expected, answer, actor).map(Answer::ok));
    }
}
