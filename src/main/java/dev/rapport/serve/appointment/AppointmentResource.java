package dev.rapport.serve.appointment;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import dev.rapport.rules.promise.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Appointments with customers, and what becomes of them. */
@Path("/api/v1/appointments")
@Tag(name = "Appointments", description = ScheduleResource.TAG)
public class AppointmentResource {
    private final AppointmentService service;
    private final AppointmentLinkService links;
    private final AppointmentQueries queries;
    private final Once once;
    private final Caller caller;

    AppointmentResource(AppointmentService service, AppointmentLinkService links, AppointmentQueries queries, Once once, Caller caller) {
        this.service = service;
        this.links = links;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listAppointments", summary = "List the appointments of a team in order of time")
    public Uni<RestResponse<Page<AppointmentView>>> list(@BeanParam @Valid AppointmentFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{appointmentId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readAppointment", summary = "Read an appointment")
    public Uni<RestResponse<AppointmentView>> read(@RestPath UUID appointmentId) {
        return queries.find(appointmentId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{appointmentId}/calendar")
    @Produces(CalendarFile.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "downloadAppointment", summary = "Download an appointment as a calendar takes it (iCalendar, RFC 5545)")
    @APIResponse(responseCode = "200", description = "One event, the same with each download; later ones replace earlier ones.",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<String>> download(@RestPath UUID appointmentId) {
        return queries.calendar(appointmentId, caller.actor()).map(CalendarFile::response);
    }

    @POST
    @Path("{appointmentId}/move")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "moveAppointment", summary = "Move an appointment to another slot, as the customer wishes or the desk has to")
    public Uni<RestResponse<AppointmentView>> move(@RestPath UUID appointmentId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewMove move) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(move, () -> service.move(appointmentId, expected, move, actor).map(Answer::ok));
    }

    @POST
    @Path("{appointmentId}/kept")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "keepAppointment", summary = "Record that an appointment took place")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Recording.class)))
    public Uni<RestResponse<AppointmentView>> keep(@RestPath UUID appointmentId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable @Valid Recording recording) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        var done = Recording.orNow(recording);
        return once.call(done, () -> service.keep(appointmentId, expected, done.when(), actor).map(Answer::ok));
    }

    @POST
    @Path("{appointmentId}/missed")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "missAppointment", summary = "Record that the customer, or the desk, did not come")
    public Uni<RestResponse<AppointmentView>> miss(@RestPath UUID appointmentId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewMiss miss) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(miss, () -> service.miss(appointmentId, expected, miss.by(), actor).map(Answer::ok));
    }

    @POST
    @Path("{appointmentId}/cancellation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "cancelAppointment", summary = "Cancel an appointment, as the customer wishes or the desk has to; its seat is free")
    public Uni<RestResponse<AppointmentView>> cancel(@RestPath UUID appointmentId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCancellation cancellation) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(cancellation, () -> service.cancel(appointmentId, expected, cancellation, actor).map(Answer::ok));
    }

    @POST
    @Path("{appointmentId}/links")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeAppointmentLink", summary = "Make a link by which the customer sees and moves the appointment; its address is told once")
    public Uni<RestResponse<MadeLink>> link(@RestPath UUID appointmentId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewLink link) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(link, () -> links.make(appointmentId, expected, link, actor).map(MadeLink::answer));
    }
}
