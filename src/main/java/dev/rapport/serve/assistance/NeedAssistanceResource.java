package dev.rapport.serve.assistance;

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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What was asked of others for a need. */
@Path("/api/v1/needs/{needId}/assistance-requests")
@Tag(name = "Assistance", description = AssistanceResource.TAG)
public class NeedAssistanceResource {
    private final AssistanceService service;
    private final AssistanceQueries queries;
    private final Once once;
    private final Caller caller;

    NeedAssistanceResource(AssistanceService service, AssistanceQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "askAssistance", summary = "Ask for assistance with a need that meets a limitation",
            description = "Asked is who has the most specific designation whose limit covers the amount, whose hours allow it and who is there, "
                    + "or their deputy. If-Match names the version of the need. Where nobody can be asked, the detail says what is missing.")
    public Uni<RestResponse<AssistanceView>> ask(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAssistance assistance) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(assistance, () -> service.ask(needId, expected, assistance, actor).map(view -> Answer.created("assistance-requests", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listAssistance", summary = "List the requests for assistance with a need, the latest first")
    public Uni<RestResponse<Page<AssistanceView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.list(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
