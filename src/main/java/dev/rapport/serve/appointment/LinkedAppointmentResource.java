package dev.rapport.serve.appointment;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What a customer sees and does by a link to an appointment. */
@Path("/api/v1/linked/appointment")
@Tag(name = "Appointments", description = ScheduleResource.TAG)
@SecurityRequirement(name = "customerLink")
public class LinkedAppointmentResource {
    private final AppointmentLinkService service;
    private final AppointmentQueries queries;
    private final Once once;
    private final Caller caller;

    LinkedAppointmentResource(AppointmentLinkService service, AppointmentQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "readLinkedAppointment", summary = "Read the appointment that a customer's link is for")
    public Uni<LinkedAppointmentView> read() {
        return queries.readLinked(caller.actor());
    }

    @GET
    @Path("slots")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "readLinkedSlots", summary = "Read to which slots the customer can move the appointment")
    public Uni<LinkedSlotsView> slots(@BeanParam @Valid SlotRange range) {
        var actor = caller.actor();
        range.check(actor.at());
        return queries.linkedSlots(range.from(actor.at()), range.until(actor.at()), actor);
    }

    @GET
    @Path("calendar")
    @Produces(CalendarFile.MEDIA_TYPE)
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "downloadLinkedAppointment", summary = "Download the appointment as the customer's calendar takes it (iCalendar, RFC 5545)")
    @APIResponse(responseCode = "200", description = "One event, the same with each download; later ones replace earlier ones.",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<String>> download() {
        return queries.linkedCalendar(caller.actor()).map(CalendarFile::response);
    }

    @POST
    @Path("move")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "moveLinkedAppointment", summary = "Move the appointment as the customer, as long as its schedule allows it")
    public Uni<RestResponse<LinkedAppointmentView>> move(@NotNull @Valid NewLinkedMove move) {
        var actor = caller.actor();
        return once.call(move, () -> service.move(move, actor).map(view -> Answer.of(200, view)));
    }
}
