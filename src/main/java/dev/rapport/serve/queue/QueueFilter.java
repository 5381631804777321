package dev.rapport.serve.queue;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.standard.Measure;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What of the queue is shown. */
@ParameterBean
public class QueueFilter {
    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Parameter(description = "Whose: mine and of those for whom I stand in, nobody's, or everybody's that I see.")
    @Nullable QueueOwner whose;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entries whose first promise is one of these; repeat it for several.")
    @Nullable List<Measure> measure;

    @RestQuery
    @Pattern(regexp = Patterns.KEY)
    @Size(max = 50)
    @Parameter(description = "Items of this type, such as need.")
    @Nullable String itemType;

    @RestQuery
    @Pattern(regexp = Patterns.NAME)
    @Size(max = 50)
    @Parameter(description = "Items of this kind, such as ADVICE.")
    @Nullable String kind;

    /** Whose entries are shown. */
    public enum QueueOwner {
        MINE, NOBODYS, ALL
    }
}
