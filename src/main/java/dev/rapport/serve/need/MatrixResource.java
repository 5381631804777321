package dev.rapport.serve.need;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The matrix that turns urgency and impact into a priority (S1 1.2). */
@Path("/api/v1/assessment-matrices")
@Tag(name = "Assessment", description = "How urgency and impact become a priority")
public class MatrixResource {
    private final MatrixService service;
    private final Once once;
    private final Caller caller;

    MatrixResource(MatrixService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("current")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readMatrix", summary = "Read the version of the matrix that counts")
    public Uni<MatrixView> current() {
        return service.current();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "replaceMatrix", summary = "Make the next version of the matrix; needs keep the priority they have")
    public Uni<RestResponse<MatrixView>> replace(@NotNull @Valid NewMatrix matrix) {
        var actor = caller.actor();
        return once.call(matrix, () -> service.replace(matrix, actor).map(view -> Answer.of(201, view)));
    }
}
