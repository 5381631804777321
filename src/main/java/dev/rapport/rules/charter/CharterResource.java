package dev.rapport.rules.charter;

import java.time.Clock;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
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
import dev.rapport.ground.problem.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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

/** The service charter. */
@Path("/api/v1")
@Tag(name = "Charter", description = "What the desk publishes of its commitments, with remedies and how well each is kept")
public class CharterResource {
    private final CharterService service;
    private final CharterQueries queries;
    private final Once once;
    private final Caller caller;
    private final Clock clock;

    CharterResource(CharterService service, CharterQueries queries, Once once, Caller caller, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("charter")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "readCharter", summary = "Read the charter that counts, each promise with how well it was kept; without sign-in")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CharterView.class)))
    @APIResponse(responseCode = "404")
    public Uni<CharterView> read(@RestHeader("Accept-Language") @Nullable String acceptLanguage) {
        return queries.published(Languages.best(acceptLanguage, Languages.OF_DESK), clock.instant());
    }

    @POST
    @Path("charters")
    @ResponseStatus(201)
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "proposeCharter", summary = "Propose a version of the charter")
    public Uni<RestResponse<CharterDraftView>> propose(@NotNull @Valid NewCharter charter) {
        var actor = caller.actor();
        return once.call(charter, () -> service.propose(charter, actor)
                .map(view -> Answer.created("/api/v1/charters/" + view.number(), view.version(), view)));
    }

    @GET
    @Path("charters")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCharters", summary = "List the versions of the charter, the latest first")
    public Uni<RestResponse<Page<CharterDraftView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("charters/{charterNumber}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readCharterVersion", summary = "Read a version of the charter")
    public Uni<RestResponse<CharterDraftView>> readVersion(@RestPath @Min(1) @Max(1_000_000) int charterNumber,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(charterNumber).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @POST
    @Path("charters/{charterNumber}/publication")
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "publishCharter", summary = "Publish a version that another line manager proposed")
    public Uni<RestResponse<CharterDraftView>> publish(@RestPath @Min(1) @Max(1_000_000) int charterNumber,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewCharterPublication publication) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(publication, () -> service.publish(charterNumber, expected, publication, actor).map(Answer::ok));
    }
}
