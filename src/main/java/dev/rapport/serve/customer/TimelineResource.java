package dev.rapport.serve.customer;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.TimelineRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What happened with customers. Not for integrators, who have the feed of events. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class TimelineResource {
    private final Timeline timeline;
    private final Caller caller;

    TimelineResource(Timeline timeline, Caller caller) {
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @Path("{customerId}/timeline")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readCustomerTimeline", summary = "Read what happened with a customer, the latest first",
            description = "With what happened with the customers merged into it. What belongs to an item is told to whoever may see the item.")
    public Uni<RestResponse<Page<TimelineRow>>> read(@RestPath UUID customerId, @BeanParam @Valid Paging paging) {
        return timeline.of(customerId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
