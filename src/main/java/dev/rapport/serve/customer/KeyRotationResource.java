package dev.rapport.serve.customer;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.job.JobView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The change of the master key that seals what is kept of specific needs. */
@Path("/api/v1/key-rotations")
@Tag(name = SpecificNeedResource.NAME, description = SpecificNeedResource.TAG)
public class KeyRotationResource {
    private final KeyRotationService service;
    private final Once once;
    private final Caller caller;

    KeyRotationResource(KeyRotationService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "rotateKeys", summary = "Seal all customers' keys with the master key that comes first in the settings",
            description = "The answer is the job. Once it is DONE no key is left that another master key sealed.")
    public Uni<RestResponse<JobView>> rotate() {
        var actor = caller.actor();
        return once.call("", () -> service.begin(actor).map(job -> Answer.accepted("jobs", job)));
    }
}
