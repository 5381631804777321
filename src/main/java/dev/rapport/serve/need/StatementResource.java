package dev.rapport.serve.need;

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

/** What a customer asks for, in versions that they confirm (S1 1.1). */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class StatementResource {
    private final StatementService service;
    private final StatementQueries queries;
    private final Once once;
    private final Caller caller;

    StatementResource(StatementService service, StatementQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("{needId}/statements")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listStatements", summary = "List the versions of a need's statement, the current one first")
    public Uni<RestResponse<Page<StatementView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.statements(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @POST
    @Path("{needId}/statements")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "restateNeed", summary = "State a need again in the desk's words; it must be confirmed again")
    public Uni<RestResponse<NeedView>> restate(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewStatement statement) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(statement, () -> service.restate(needId, expected, statement, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/corrections")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "correctNeed", summary = "Write down how the customer states the need, which confirms it")
    public Uni<RestResponse<NeedView>> correct(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCorrection correction) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(correction, () -> service.correct(needId, expected, correction, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/confirmation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "confirmNeed", summary = "Record that the customer confirmed the statement")
    public Uni<RestResponse<NeedView>> confirm(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewConfirmation confirmation) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(confirmation, () -> service.confirm(needId, expected, confirmation, actor).map(Answer::ok));
    }
}
