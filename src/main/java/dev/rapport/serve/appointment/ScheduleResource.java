package dev.rapport.serve.appointment;

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
import dev.rapport.ground.metric.Period;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Which slots of a team may be booked. */
@Path("/api/v1/appointment-schedules")
@Tag(name = "Appointments", description = ScheduleResource.TAG)
public class ScheduleResource {
    static final String TAG = "Slots of a team that customers choose in offers; who has a seat in them, and whether they were kept";

    private final ScheduleService service;
    private final ScheduleQueries queries;
    private final ScheduleFigures figures;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    ScheduleResource(ScheduleService service, ScheduleQueries queries, ScheduleFigures figures, Once once, MergePatch patches,
            Caller caller) {
        this.service = service;
        this.queries = queries;
        this.figures = figures;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeAppointmentSchedule", summary = "Say which slots of a team may be booked, and by how many at once")
    public Uni<RestResponse<ScheduleView>> make(@NotNull @Valid ScheduleDetails schedule) {
        var actor = caller.actor();
        return once.call(schedule, () -> service.make(schedule, actor).map(view -> Answer.created("appointment-schedules", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listAppointmentSchedules", summary = "List schedules of appointments by name")
    public Uni<RestResponse<Page<ScheduleView>>> list(@BeanParam @Valid ScheduleFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{scheduleId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readAppointmentSchedule", summary = "Read a schedule of appointments")
    public Uni<RestResponse<ScheduleView>> read(@RestPath UUID scheduleId) {
        return queries.find(scheduleId).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{scheduleId}/slots")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readSlots", summary = "Read the slots of a schedule, with how many seats of each are left")
    public Uni<SlotsView> slots(@RestPath UUID scheduleId, @BeanParam @Valid SlotRange range) {
        var actor = caller.actor();
        range.check(actor.at());
        return queries.slots(scheduleId, range.from(actor.at()), range.until(actor.at()), actor);
    }

    @GET
    @Path("{scheduleId}/figures")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readAppointmentFigures", summary = "Read how many slots of a period were booked, kept, missed by whom, and moved")
    public Uni<ScheduleFiguresView> figures(@RestPath UUID scheduleId, @BeanParam @Valid Period period) {
        return figures.of(scheduleId, period, caller.actor());
    }

    @PATCH
    @Path("{scheduleId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "changeAppointmentSchedule", summary = "Change which slots may be booked from now on; what is booked stays")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ScheduleDetails.class)))
    public Uni<RestResponse<ScheduleView>> change(@RestPath UUID scheduleId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(scheduleId, expected, patches.of(patch), actor).map(Answer::ok));
    }

    @POST
    @Path("{scheduleId}/ending")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "endAppointmentSchedule", summary = "End a schedule: nothing of it can be booked any more; what is booked stays")
    public Uni<RestResponse<ScheduleView>> end(@RestPath UUID scheduleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(scheduleId, () -> service.end(scheduleId, expected, actor).map(Answer::ok));
    }
}
