package dev.rapport.serve.customer;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which customers are asked for. Whoever was merged is found as the survivor. */
@ParameterBean
public class CustomerFilter {
    @RestQuery
    @Size(min = 1, max = 200)
    @Parameter(description = "Searches names; typing errors, case and accents do not count. The likeliest come first.")
    @Nullable String q;

    @RestQuery
    @Size(min = 1, max = 500)
    @Parameter(description = "A telephone number or e-mail address in any spelling, or a postal address as it was written, of the customer or of who acts for it.")
    @Nullable String contact;

    @RestQuery
    @Pattern(regexp = ExternalId.SYSTEM)
    @Size(max = 50)
    @Parameter(description = "The other system of externalId.")
    @Nullable String externalSystem;

    @RestQuery
    @Size(min = 1, max = 200)
    @Parameter(description = "How the system named by externalSystem names the customer.")
    @Nullable String externalId;

    @RestQuery
    @Nullable CustomerKind kind;

    @RestQuery
    @Parameter(description = "Whether the customer belongs to the organisation.")
    @Nullable Boolean internal;

    /** Refuses half of an external id. */
    void requireWhole() {
        if ((externalSystem == null) != (externalId == null)) {
            throw Refusal.at("externalId", ErrorCode.PARAMETER_INVALID, "externalSystem and externalId go together.");
        }
    }
}
