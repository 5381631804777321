package dev.rapport.rules.calendar;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** When the desk works, and how limits are counted on it. */
@Path("/api/v1/calendars")
@Tag(name = "Calendars", description = CalendarResource.TAG)
public class CalendarResource {
    static final String TAG = "When the desk works, and how limits are counted on it";

    private final CalendarService service;
    private final CalendarQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    CalendarResource(CalendarService service, CalendarQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createCalendar", summary = "Make a calendar")
    public Uni<RestResponse<CalendarView>> create(@NotNull @Valid CalendarDetails calendar) {
        var actor = caller.actor();
        return once.call(calendar, () -> service.create(calendar, actor)
                .map(view -> Answer.created("calendars", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCalendars", summary = "List calendars by name")
    public Uni<RestResponse<Page<CalendarView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{calendarId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readCalendar", summary = "Read the latest version of a calendar")
    public Uni<RestResponse<CalendarView>> read(@RestPath UUID calendarId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(calendarId).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @GET
    @Path("{calendarId}/versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readCalendarVersion", summary = "Read a version of a calendar, such as the one that a clock runs on")
    public Uni<RestResponse<CalendarView>> version(@RestPath UUID calendarId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(calendarId, version).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @PATCH
    @Path("{calendarId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeCalendar", summary = "Make the next version of a calendar; what runs keeps the version it has")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CalendarDetails.class)))
    public Uni<RestResponse<CalendarView>> change(@RestPath UUID calendarId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(calendarId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @POST
    @Path("{calendarId}/explanation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "explainLimit", summary = "Tell when a limit is due on a calendar, day by day; changes nothing")
    public Uni<RestResponse<Explanation>> explain(@RestPath UUID calendarId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewExplanation explanation) {
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(explanation, () -> queries.explain(calendarId, expected, explanation).map(told -> Answer.of(200, told)));
    }
}
