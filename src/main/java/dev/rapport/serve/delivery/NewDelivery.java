package dev.rapport.serve.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.need.LineQuantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A delivery to be recorded.
 *
 * @param lines each line once, with the quantity delivered now
 * @param note for colleagues
 * @param files that prove it, such as a signed delivery note; they hang on the need
 */
public record NewDelivery(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewDeliveryLine> lines,
        @Nullable @Valid Happened happened,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String note,
        @Nullable @Size(max = 20) List<@NotNull UUID> files) {

    /** Refuses a line that is named twice. */
    List<LineQuantity> covered() {
        var seen = new HashSet<UUID>();
        for (var index = 0; index < lines.size(); index++) {
            if (!seen.add(lines.get(index).lineId())) {
                throw Refusal.at("/lines/" + index + "/lineId", ErrorCode.INVALID, "Each line is named once.");
            }
        }
        return lines.stream().map(line -> new LineQuantity(line.lineId(), line.quantity())).toList();
    }

    List<UUID> proof() {
        return files == null ? List.of() : files;
    }
}
