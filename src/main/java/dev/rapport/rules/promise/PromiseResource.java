package dev.rapport.rules.promise;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Promises and their clocks. */
@Path("/api/v1/promises")
@Tag(name = "Promises", description = "What was promised on an item, until when, and whether it was kept")
public class PromiseResource {
    private final PromiseService service;
    private final PromiseQueries queries;
    private final HeldTime held;
    private final Once once;
    private final Caller caller;

    PromiseResource(PromiseService service, PromiseQueries queries, HeldTime held, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.held = held;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listPromises", summary = "List promises by item, customer, team, owner and how they stand, those that began last first")
    public Uni<RestResponse<Page<PromiseView>>> list(@BeanParam @Valid PromiseFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("held-time")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readHeldTime", summary = "Read how long items waited for each reason, of the holds that began in a period")
    public Uni<HeldTimeView> held(@BeanParam @Valid Period period,
            @RestQuery @Parameter(description = "Only items of the team.") @Nullable UUID teamId) {
        return held.in(period, teamId, caller.actor());
    }

    @GET
    @Path("{promiseId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readPromise", summary = "Read a promise as it stands now")
    public Uni<RestResponse<PromiseView>> read(@RestPath UUID promiseId) {
        return queries.find(promiseId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{promiseId}/timeline")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "explainPromise", summary = "Explain how a promise came to be due when it is: its timeline, and its time day by day")
    public Uni<RestResponse<PromiseTimeline>> timeline(@RestPath UUID promiseId) {
        return queries.timeline(promiseId, caller.actor()).map(RestResponse::ok);
    }

    @POST
    @Path("{promiseId}/keeping")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "keepPromise", summary = "Record that a promise given by hand was kept")
    public Uni<RestResponse<PromiseView>> keep(@RestPath UUID promiseId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Recording keeping) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(keeping, () -> service.keep(promiseId, expected, keeping.when(), actor).map(Answer::ok));
    }

    @POST
    @Path("{promiseId}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawPromise", summary = "Record that a promise given by hand need not be kept any more")
    public Uni<RestResponse<PromiseView>> withdraw(@RestPath UUID promiseId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(promiseId, () -> service.withdraw(promiseId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{promiseId}/new-time")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "tellNewTime", summary = "Write a new time to the customer before a promise to them is broken",
            description = "The new time becomes a promise of its own; the first one still counts as broken if it is kept later than it says.")
    public Uni<RestResponse<PromiseView>> postpone(@RestPath UUID promiseId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewTime time) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(time, () -> service.postpone(promiseId, expected, time, actor).map(Answer::ok));
    }

    @POST
    @Path("{promiseId}/cause")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "giveCause", summary = "Say why a promise was broken")
    public Uni<RestResponse<PromiseView>> giveCause(@RestPath UUID promiseId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCause cause) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(cause, () -> service.giveCause(promiseId, expected, cause, actor).map(Answer::ok));
    }
}
