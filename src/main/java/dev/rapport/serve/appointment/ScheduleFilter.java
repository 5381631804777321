package dev.rapport.serve.appointment;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;

/** Which schedules a list shows. */
@ParameterBean
public class ScheduleFilter {
    @RestQuery
    @Nullable UUID teamId;
    @RestQuery
    @Nullable UUID catalogueItemId;
    @RestQuery
    @Parameter(description = "Whether it has ended.")
    @Nullable Boolean ended;

    Listing matching() {
        var all = new Listing("from AppointmentSchedule s").andIf("s.teamId = :team", "team", teamId)
                .andIf("s.catalogueItemId = :item", "item", catalogueItemId);
        return ended == null ? all : all.and(ended ? "s.endedAt is not null" : "s.endedAt is null");
    }
}
