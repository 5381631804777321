package dev.rapport.serve.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A customer to be made known; the fields are those of {@link CustomerDetails}.
 *
 * @param contacts how the customer is reached, in any spelling
 */
public record NewCustomer(
        @NotNull CustomerKind kind,
        @NotNull Boolean internal,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @Pattern(regexp = Patterns.LINE) @Size(max = 100) @Nullable String formOfAddress,
        @NotNull @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) String language,
        @Size(max = 50) @Nullable String zone,
        @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds,
        @Size(max = 20) List<@NotNull @Valid ContactDetails> contacts) {

    /** Without lists there are no contacts and no external ids. */
    public NewCustomer {
        externalIds = externalIds == null ? List.of() : externalIds;
        contacts = contacts == null ? List.of() : contacts;
    }

    CustomerDetails details() {
        return new CustomerDetails(kind, internal, name, formOfAddress, language, zone, externalIds);
    }

    /** The same, with what another system does not say as it is known already. */
    NewCustomer completedBy(CustomerDetails known) {
        return new NewCustomer(kind, internal || known.internal(), name, formOfAddress == null ? known.formOfAddress() : formOfAddress, language,
                zone == null ? known.zone() : zone, externalIds, contacts);
    }

    NewCustomer with(List<ExternalId> others) {
        return new NewCustomer(kind, internal, name, formOfAddress, language, zone, others, contacts);
    }
}
