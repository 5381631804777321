package dev.rapport.serve.appointment;

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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The appointments of a need. */
@Path("/api/v1/needs/{needId}/appointments")
@Tag(name = "Appointments", description = ScheduleResource.TAG)
public class NeedAppointmentResource {
    private final AppointmentQueries queries;
    private final Caller caller;

    NeedAppointmentResource(AppointmentQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listNeedAppointments", summary = "List the appointments of a need in order of time")
    public Uni<RestResponse<Page<AppointmentView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.ofNeed(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
