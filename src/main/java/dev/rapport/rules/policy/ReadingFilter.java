package dev.rapport.rules.policy;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import jakarta.ws.rs.DefaultValue;

/** Which readings are asked for. */
@ParameterBean
public class ReadingFilter {
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
}
