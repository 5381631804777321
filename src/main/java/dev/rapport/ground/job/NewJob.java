package dev.rapport.ground.job;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Long work to be done.
 *
 * @param kind of a {@link JobKind}
 * @param teamId whose it is: who sees the team's items sees the job, too; none for what concerns the whole desk
 * @param parameters what the kind needs to know: ids, codes and times, never free text
 * @param total how much there is to do, where that is known
 * @param result where what comes of it is read, below the job's id; such as {@code imports}
 */
public record NewJob(String kind, @Nullable UUID teamId, Map<String, String> parameters, @Nullable Long total, @Nullable String result) {
}
