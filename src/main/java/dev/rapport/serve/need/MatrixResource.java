package dev.rapport.serve.need;

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
import dev.rapport.ground.http.Locations;
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

/** The matrix that turns urgency and impact into a priority (S1 1.2). */
@Path("/api/v1/assessment-matrices")
@Tag(name = "Assessment", description = "How urgency and impact become a priority")
public class MatrixResource {
    private final MatrixService service;
    private final MatrixQueries queries;
    private final Once once;
    private final Caller caller;

    MatrixResource(MatrixService service, MatrixQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("current")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readMatrix", summary = "Read the version of the matrix that counts")
    public Uni<RestResponse<MatrixView>> current() {
        return queries.current().map(view -> Answer.ok(view.version(), view).toResponse());
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readMatrixVersion", summary = "Read a version of the matrix, such as the one that a need was assessed by")
    public Uni<RestResponse<MatrixView>> version(@RestPath @Min(1) @Max(100_000) int version) {
        return queries.find(version).map(view -> Answer.ok(view.version(), view).toResponse());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "replaceMatrix", summary = "Make the next version of the matrix; needs keep the priority they have")
    public Uni<RestResponse<MatrixView>> replace(@RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewMatrix matrix) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(matrix, () -> service.replace(expected, matrix, actor).map(MatrixResource::created));
    }

    private static Answer<MatrixView> created(MatrixView view) {
        return Answer.created(Locations.of("assessment-matrices", view.version()), view.version(), view);
    }
}
