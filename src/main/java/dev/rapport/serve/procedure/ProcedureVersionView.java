package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.VersionStatus;
import dev.rapport.ground.http.View;

/**
 * A version of a procedure as told.
 *
 * @param version as the ETag shows it; {@code number} is the one that people name
 */
public record ProcedureVersionView(UUID id, long version, UUID procedureId, int number, VersionStatus status, List<Step> steps,
        @Nullable Instant publishedAt, @Nullable UUID publishedById) implements View {

    Answer<ProcedureVersionView> created() {
        return Answer.created(Locations.of("procedures", procedureId + "/versions/" + number), version, this);
    }
}
