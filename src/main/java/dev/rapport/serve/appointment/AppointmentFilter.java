package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.NotNull;

/** Which appointments a list shows. */
@ParameterBean
public class AppointmentFilter {
    private static final String SEEN = Visible.hql("a.needId", "a.teamId", ":actor");

    @RestQuery
    @NotNull
    @Parameter(description = "The team whose needs they are about.")
    UUID teamId;
    @RestQuery
    @Nullable UUID scheduleId;
    @RestQuery
    @Nullable AppointmentStatus status;
    @RestQuery
    @Parameter(description = "Those that begin from then on.")
    @Nullable Instant from;
    @RestQuery
    @Parameter(description = "Those that begin before then.")
    @Nullable Instant until;

    Listing matching(Actor actor) {
        return new Listing("from Appointment a").and("a.teamId = :team", "team", teamId).and(SEEN, "actor", actor.id())
                .andIf("a.scheduleId = :schedule", "schedule", scheduleId).andIf("a.status = :status", "status", status)
                .andIf("a.fromAt >= :from", "from", from).andIf("a.fromAt < :until", "until", until);
    }
}
