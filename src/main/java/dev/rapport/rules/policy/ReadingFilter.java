package dev.rapport.rules.policy;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.ws.rs.DefaultValue;

/** Which readings are asked for. */
@ParameterBean
public class ReadingFilter {
    static final String OF_TEAMS =
            "r.personId in (select m.personId from Membership m join Sight s on s.teamId = m.teamId where s.personId = :actor)";
    static final String OVERDUE = "(r.confirmedAt is null and r.dueAt < :at)";

    @RestQuery
    @DefaultValue("MINE")
    @Parameter(description = "MINE, or TEAMS for everybody in the teams that I see: for supervisors and line managers.")
    Whose whose;

    @RestQuery
    @Parameter(description = "What is to be read, such as a policy's id.")
    @Nullable UUID subjectId;

    @RestQuery
    @Nullable Boolean confirmed;

    @RestQuery
    @Parameter(description = "Whether it is not confirmed and past its time.")
    @Nullable Boolean overdue;

    Listing matching(Actor actor) {
        var readings = new Listing("from Reading r").and(whose == Whose.MINE ? "r.personId = :actor" : ofTeams(actor), "actor", actor.id())
                .andIf("r.subjectId = :subject", "subject", subjectId);
        if (confirmed != null) {
            readings.and(confirmed ? "r.confirmedAt is not null" : "r.confirmedAt is null");
        }
        return overdue == null ? readings : readings.and((overdue ? "" : "not ") + OVERDUE, "at", actor.at());
    }

    private static String ofTeams(Actor actor) {
        if (!actor.is(Roles.SUPERVISOR) && !actor.is(Roles.LINE_MANAGER)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Readings of others are for supervisors and line managers.");
        }
        return OF_TEAMS;
    }
}
