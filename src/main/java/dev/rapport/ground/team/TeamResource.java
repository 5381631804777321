package dev.rapport.ground.team;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The tree of teams and who belongs to them. */
@Path("/api/v1/teams")
@Tag(name = "Teams", description = "The tree of teams and who belongs to them")
public class TeamResource {
    private final TeamService service;
    private final TeamQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    TeamResource(TeamService service, TeamQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createTeam", summary = "Make a team")
    public Uni<RestResponse<TeamView>> create(@NotNull @Valid NewTeam team) {
        var actor = caller.actor();
        return once.call(team, () -> service.create(team, actor)
                .map(view -> Answer.created("teams", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listTeams", summary = "List teams by name")
    public Uni<RestResponse<Page<TeamView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{teamId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readTeam", summary = "Read a team")
    public Uni<RestResponse<TeamView>> read(@RestPath UUID teamId) {
        return queries.find(teamId).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{teamId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeTeam", summary = "Change name, place in the tree or activity")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TeamDetails.class)))
    public Uni<RestResponse<TeamView>> change(@RestPath UUID teamId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(teamId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @GET
    @Path("{teamId}/members")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listMembers", summary = "List who belongs to a team")
    public Uni<RestResponse<Page<MemberView>>> members(@RestPath UUID teamId, @BeanParam @Valid Paging paging) {
        return queries.members(teamId, paging).map(page -> Pages.response(page, paging));
    }

    @PUT
    @Path("{teamId}/members/{personId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "setMember", summary = "Make a person belong to a team; If-Match names the team's version")
    public Uni<RestResponse<TeamView>> setMember(@RestPath UUID teamId, @RestPath UUID personId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid MemberChange member) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(member, () -> service.setMember(teamId, personId, member.kind(), expected, actor)
                .map(Answer::ok));
    }

    @DELETE
    @Path("{teamId}/members/{personId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "removeMember", summary = "End a membership; If-Match names the team's version")
    public Uni<RestResponse<TeamView>> removeMember(@RestPath UUID teamId, @RestPath UUID personId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(personId, () -> service.removeMember(teamId, personId, expected, actor)
                .map(Answer::ok));
    }
}
