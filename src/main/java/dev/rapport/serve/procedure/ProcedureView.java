package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.need.NeedKind;

/**
 * A procedure as told.
 *
 * @param draft number of the version that is being drafted
 * @param published number of the latest version that was published; those before it have the numbers from 1 on
 */
public record ProcedureView(UUID id, long version, String name, NeedKind kind, @Nullable Integer draft, @Nullable Integer published,
        @Nullable Instant retiredAt) implements View {
}
