package dev.rapport.rules.promise;

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
import dev.rapport.ground.http.WithoutAddress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Moves running clocks to what a standard says now. */
@Path("/api/v1/standards/{standardId}/adoption")
@Tag(name = "Promises", description = "What was promised on an item, until when, and whether it was kept")
public class AdoptionResource {
    private final AdoptionService service;
    private final Once once;
    private final Caller caller;

    AdoptionResource(AdoptionService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @RolesAllowed(Roles.LINE_MANAGER)
    @WithoutAddress
    @Operation(operationId = "adoptStandard", summary = "Move running clocks to what the standards say now, where that is not worse for the customer",
            description = "Of the promises that began by earlier versions of the standard, on items that the caller sees, at most 10,000 at once. Limits in "
                    + "minutes and hours keep the time consumed, others are counted anew from the start. What would be due later, could be paused "
                    + "by more, or could not be kept any more stays as it is.")
    public Uni<RestResponse<AdoptionView>> adopt(@RestPath UUID standardId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(standardId, () -> service.adopt(standardId, expected, actor).map(view -> Answer.of(202, view)));
    }
}
