package dev.rapport.serve.need;

import java.util.List;
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
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What a customer asks for, in versions that they confirm (S1 1.1). */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class StatementResource {
    private final StatementService service;
    private final StatementQueries queries;
    private final NeedLinkService links;
    private final Once once;
    private final Caller caller;

    StatementResource(StatementService service, StatementQueries queries, NeedLinkService links, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.links = links;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/links")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeNeedLink",
            summary = "Make a link by which the customer sees, confirms or corrects the need; its address is told once")
    public Uni<RestResponse<MadeLink>> makeLink(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewLink link) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(link, () -> links.make(needId, expected, link, actor).map(MadeLink::answer));
    }

    @POST
    @Path("{needId}/clarifications")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "askClarification", summary = "Put a clarifying question to the customer")
    public Uni<RestResponse<ClarificationView>> ask(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewClarification question) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(question, () -> service.ask(needId, expected, question, actor)
                .map(view -> Answer.of(201, view)));
    }

    @POST
    @Path("{needId}/clarifications/{clarificationId}/answer")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "answerClarification", summary = "Write down what the customer answered")
    public Uni<RestResponse<ClarificationView>> answer(@RestPath UUID needId, @RestPath UUID clarificationId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ClarificationAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> service.answer(needId, clarificationId, expected, answer, actor)
                .map(view -> Answer.of(200, view)));
    }

    @GET
    @Path("{needId}/clarifications")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listClarifications", summary = "List the clarifying questions of a need")
    public Uni<List<ClarificationView>> clarifications(@RestPath UUID needId) {
        return queries.clarifications(needId, caller.actor());
    }

    @GET
    @Path("{needId}/statements")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listStatements", summary = "List the versions of a need's statement, the current one first")
    public Uni<List<StatementView>> statements(@RestPath UUID needId) {
        return queries.statements(needId, caller.actor());
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
