package dev.rapport.ground.link;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Stands for a feature whose items have links; only in tests, and not in the contract. */
@Path("/api/v1/linked-things")
public class LinkedThings {
    private final LinkService links;
    private final LinkedItem linked;
    private final Once once;
    private final Caller caller;

    LinkedThings(LinkService links, LinkedItem linked, Once once, Caller caller) {
        this.links = links;
        this.linked = linked;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{teamId}/{thingId}/links")
    @RolesAllowed(Roles.AGENT)
    @Operation(hidden = true)
    public Uni<RestResponse<MadeLink>> make(@RestPath UUID teamId, @RestPath UUID thingId, @NotNull @Valid NewLink link) {
        var actor = caller.actor();
        var thing = new Subject("thing", thingId, thingId, teamId);
        return once.call(link, () -> links.make(link, link.acts(), thing, actor).map(MadeLink::answer));
    }

    @POST
    @Path("{teamId}/{thingId}/team")
    @RolesAllowed(Roles.AGENT)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> move(@RestPath UUID teamId, @RestPath UUID thingId) {
        return once.call(teamId, () -> links.follow(List.of(thingId), teamId)
                .map(nothing -> Answer.<Void>noContent()));
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    @Operation(hidden = true)
    public Map<String, Object> read() {
        var actor = caller.actor();
        return Map.of("type", linked.type(), "id", linked.id(), "role", actor.role(), "onBehalfOf", actor.onBehalfOf());
    }

    @POST
    @Path("mine/{act}")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(hidden = true)
    public Uni<RestResponse<Map<String, String>>> act(@RestPath String act) {
        var actor = caller.actor();
        return once.call(act, () -> act(act, actor));
    }

    private Uni<Answer<Map<String, String>>> act(String act, Actor actor) {
        return links.act("thing", act, actor).map(thing -> Answer.of(200, Map.of("done", act)));
    }
}
