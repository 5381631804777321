package dev.rapport.rules.promise;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.rules.standard.Measure;
import jakarta.validation.constraints.Size;

/** Which promises a list shows. */
@ParameterBean
public class PromiseFilter {
    @RestQuery
    @Nullable UUID itemId;

    @RestQuery
    @Nullable UUID customerId;

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable UUID ownerId;

    @RestQuery
    @Nullable Measure measure;

    @RestQuery
    @Size(max = 6)
    @Parameter(description = "Promises that stand so now; repeat it for several.")
    @Nullable List<Standing> standing;

    @RestQuery
    @Parameter(description = "Only broken promises of which the cause is still to be given.")
    @Nullable Boolean causeMissing;
}
