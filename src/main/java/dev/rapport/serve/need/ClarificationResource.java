package dev.rapport.serve.need;

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

/** What customers are asked to understand their needs (S1 1.1). */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class ClarificationResource {
    private final ClarificationService service;
    private final StatementQueries queries;
    private final Once once;
    private final Caller caller;

    ClarificationResource(ClarificationService service, StatementQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/clarifications")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @WithoutAddress
    @Operation(operationId = "askClarification", summary = "Put a clarifying question to the customer")
    public Uni<RestResponse<ClarificationView>> ask(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewClarification question) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(question, () -> service.ask(needId, expected, question, actor).map(Answer::created));
    }

    @POST
    @Path("{needId}/clarifications/{clarificationId}/answer")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "answerClarification", summary = "Write down what the customer answered")
    public Uni<RestResponse<ClarificationView>> answer(@RestPath UUID needId, @RestPath UUID clarificationId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ClarificationAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> service.answer(needId, clarificationId, expected, answer, actor).map(Answer::ok));
    }

    @GET
    @Path("{needId}/clarifications")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listClarifications", summary = "List the clarifying questions of a need")
    public Uni<RestResponse<Page<ClarificationView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.clarifications(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
