package dev.rapport.serve.need;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;

/** Who is told beside their id. */
@ParameterBean
public class Include {
    @RestQuery
    @Size(max = 3)
    @Parameter(description = "Told beside their ids, each at the price of a statement; repeat it for several. A customer who was merged is told as who "
            + "they are now, one who was erased is not told. Machines of others are told no owner.")
    @Nullable List<Includable> include;

    /** Whose id stands in items. */
    public enum Includable {
        CUSTOMER, OWNER, TEAM
    }

    /** The ids to look up: none unless they are to be told. */
    <T> Set<UUID> ids(Includable who, List<T> items, Function<T, @Nullable UUID> id) {
        return include != null && include.contains(who) ? items.stream().map(id).flatMap(Stream::ofNullable).collect(Collectors.toSet()) : Set.of();
    }
}
