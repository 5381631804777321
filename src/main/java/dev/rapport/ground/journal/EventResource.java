package dev.rapport.ground.journal;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** The feed of events. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "What happened, in the order in which it was committed")
public class EventResource {
    private final EventFeed feed;
    private final Caller caller;

    EventResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listEvents", summary = "Follow what happened",
            description = "CloudEvents 1.0 in the order in which they are to be followed. A page always has next: ask again with it as"
                    + " after; when it is the value just sent there is nothing more for now. Administrators get every event without data.")
    public Uni<RestResponse<EventPage>> list(
            @RestQuery @Size(max = 100) @Parameter(description = "Opaque; next of the page before, or position of an event.") @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many events a page has at most.") int limit,
            @Context UriInfo uri) {
        return feed.after(after, limit, caller.actor())
                .map(page -> RestResponse.ResponseBuilder.ok(page).header("Link", Pages.link(uri, "after", page.next())).build());
    }
}
