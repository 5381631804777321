package dev.rapport.rules.calendar;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Which calendar a team keeps. */
@Path("/api/v1/teams")
@Tag(name = "Calendars", description = CalendarResource.TAG)
public class TeamCalendarResource {
    private final TeamCalendarService service;
    private final TeamCalendarQueries queries;
    private final Once once;
    private final Caller caller;

    TeamCalendarResource(TeamCalendarService service, TeamCalendarQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("{teamId}/calendar")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readTeamCalendar", summary = "Read which calendar counts for a team, and from which team it has it")
    public Uni<RestResponse<TeamCalendarView>> read(@RestPath UUID teamId) {
        return queries.find(teamId).map(view -> Answer.ok(view.version(), view).toResponse());
    }

    @PUT
    @Path("{teamId}/calendar")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "setTeamCalendar", summary = "Give a team a calendar of its own, or leave it with that of the team above")
    public Uni<RestResponse<TeamCalendarView>> set(@RestPath UUID teamId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TeamCalendarChange calendar) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(calendar, () -> service.set(teamId, expected, calendar.calendarId(), actor)
                .map(view -> Answer.ok(view.version(), view)));
    }
}
