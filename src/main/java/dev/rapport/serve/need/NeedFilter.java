package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

/** Which needs a list shows. */
@ParameterBean
public class NeedFilter {
    @RestQuery
    @Size(max = 11)
    @Parameter(description = "Needs that stand in one of these; repeat it for several.")
    @Nullable List<NeedStatus> status;

    @RestQuery
    @Parameter(description = "Only needs that are still worked on, or only those that are not.")
    @Nullable Boolean open;

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable UUID ownerId;

    @RestQuery
    @Parameter(description = "Needs of this customer and of those merged into it.")
    @Nullable UUID customerId;

    @RestQuery
    @Nullable NeedKind kind;

    @RestQuery
    @Nullable Priority priority;

    @RestQuery
    @Parameter(description = "Received at or after this instant.")
    @Nullable Instant receivedFrom;

    @RestQuery
    @Parameter(description = "Received before this instant.")
    @Nullable Instant receivedUntil;

    @RestQuery
    @Parameter(description = "Changed at or after this instant.")
    @Nullable Instant changedFrom;

    @RestQuery
    @Parameter(description = "Changed before this instant.")
    @Nullable Instant changedUntil;

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "Searches reference, customer's name, statement, and the whole id of what the need is about.")
    @Nullable String q;

    @RestQuery
    @DefaultValue("-receivedAt")
    @Pattern(regexp = "-?receivedAt")
    @Parameter(description = "By time of receipt, the newest first, or the oldest first.")
    String sort;

    boolean newestFirst() {
        return sort.startsWith("-");
    }
}
