package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who is to read a version, and by when.
 *
 * @param version number of a published version, the latest where left out
 * @param dueAt until when; whoever was asked before and has not confirmed gets this time
 * @param teamIds whose active members are asked, all of them
 * @param personIds who is asked besides
 * @param exceptIds who is not asked, such as a machine that belongs to a team
 */
public record NewReadings(
        @Nullable @Min(1) @Max(100_000) Integer version,
        @NotNull Instant dueAt,
        @Nullable @Size(max = 50) List<@NotNull UUID> teamIds,
        @Nullable @Size(max = 200) List<@NotNull UUID> personIds,
        @Nullable @Size(max = 200) List<@NotNull UUID> exceptIds) {

    /** What is left out is empty. */
    public NewReadings {
        teamIds = teamIds == null ? List.of() : teamIds;
        personIds = personIds == null ? List.of() : personIds;
        exceptIds = exceptIds == null ? List.of() : exceptIds;
    }

    void requirePossible(Instant now) {
        if (!dueAt.isAfter(now)) {
            throw Refusal.at("/dueAt", ErrorCode.INVALID, "Must lie in the future.");
        }
        if (teamIds.isEmpty() && personIds.isEmpty()) {
            throw Refusal.at("/teamIds", ErrorCode.INVALID, "Name teams, people, or both.");
        }
    }
}
