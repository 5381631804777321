package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.View;

/**
 * A known fault as told; machines of others read no free text.
 *
 * @param since when it began
 * @param needs how many needs hang on it, whether the caller sees them or not
 * @param allowed the verbs that this actor may use now
 */
public record FaultView(UUID id, long version, UUID teamId, @Nullable UUID ownerId, @Nullable String title, @Nullable String description,
        @Nullable String workaround, @Nullable String cause, FaultStatus status, Instant since, @Nullable Instant mendedAt, int needs,
        List<FaultVerb> allowed) implements View {

    static FaultView of(KnownFault fault, Actor actor) {
        var details = fault.details();
        return actor.readsText()
                ? told(fault, details.title(), details.description(), details.workaround(), details.cause(), actor)
                : told(fault, null, null, null, null, actor);
    }

    private static FaultView told(KnownFault fault, @Nullable String title, @Nullable String description, @Nullable String workaround,
            @Nullable String cause, Actor actor) {
        return new FaultView(fault.id(), fault.version(), fault.details().teamId(), fault.details().ownerId(), title, description, workaround,
                cause, fault.status(), fault.since(), fault.mendedAt(), fault.needs(), FaultVerb.allowed(fault.status(), actor));
    }
}
