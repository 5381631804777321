package dev.rapport.serve.interaction;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.metric.Period;
import dev.rapport.rules.promise.PromiseView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Contacts with customers. Not for integrators, who serve nobody. */
@Path("/api/v1/interactions")
@Tag(name = "Interactions", description = InteractionResource.TAG)
public class InteractionResource {
    static final String TAG = "Contacts with customers: what they were about, what was promised in them, and praise";

    private final InteractionService service;
    private final InteractionQueries queries;
    private final InteractionFigures figures;
    private final Once once;
    private final Caller caller;

    InteractionResource(InteractionService service, InteractionQueries queries, InteractionFigures figures, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.figures = figures;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "startInteraction", summary = "Begin a contact with a customer",
            description = "Where it is live, or goes out to the customer, each need named is responded to from its beginning. A repetition"
                    + " under the same key answers without a body.")
    @APIResponse(responseCode = "201", description = "Created.", headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StartedView.class)))
    public Uni<RestResponse<StartedView>> start(@NotNull @Valid NewInteraction interaction) {
        var actor = caller.actor();
        return once.call(interaction, () -> service.start(interaction, actor)
                .map(started -> Answer.created(Locations.of("interactions", started.interaction().id()), started.interaction().version(), started)
                        .withheldFromStore()));
    }

    @GET
    @Path("{interactionId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readInteraction", summary = "Read a contact, as far as one sees the needs that it is about")
    public Uni<RestResponse<InteractionView>> read(@RestPath UUID interactionId) {
        return queries.find(interactionId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{interactionId}/needs")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "nameNeed", summary = "Record that a contact that runs is about one more need, which is responded to now",
            description = "For whoever has the contact.")
    public Uni<RestResponse<InteractionView>> concern(@RestPath UUID interactionId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewSubject need) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(need, () -> service.concern(interactionId, expected, need.needId(), actor).map(Answer::ok));
    }

    @POST
    @Path("{interactionId}/promises")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "promiseInInteraction", summary = "Promise a call back, a date or an update in a contact that runs",
            description = "For whoever has the contact.")
    public Uni<RestResponse<PromiseView>> promise(@RestPath UUID interactionId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPromiseIn promise) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(promise, () -> service.promise(interactionId, expected, promise, actor).map(view -> Answer.created("promises", view)));
    }

    @POST
    @Path("{interactionId}/ending")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "endInteraction", summary = "End a contact, with the facts in few words",
            description = "For whoever has the contact, and for supervisors and line managers who see it. A repetition under the same key answers without a body.")
    public Uni<RestResponse<InteractionView>> end(@RestPath UUID interactionId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewEnd end) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(end, () -> service.end(interactionId, expected, end, actor)
                .map(view -> Answer.ok(view).withheldFromStore()));
    }

    @GET
    @Path("figures")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readInteractionFigures", summary = "Count contacts per need, and how far one person takes all of a need's live contacts",
            description = "Of needs received in the period that the caller sees. What counts fewer than five is suppressed.")
    public Uni<RestResponse<InteractionFiguresView>> figures(@BeanParam @Valid Period period,
            @RestQuery @Parameter(description = "Needs of that team alone.") @Nullable UUID teamId) {
        return figures.of(period, teamId, caller.actor()).map(RestResponse::ok);
    }
}
