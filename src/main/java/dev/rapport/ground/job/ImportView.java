package dev.rapport.ground.job;

import java.util.UUID;

import dev.rapport.ground.http.View;

/**
 * An import as told, under the id of its job.
 *
 * @param size of the file in bytes
 * @param sha256 of the file, in hexadecimal digits
 * @param created how many rows brought something new
 * @param updated how many changed something
 * @param unchanged of how many everything was there already
 * @param refused for how many nothing was done
 */
public record ImportView(UUID id, long version, JobState state, UUID teamId, Mapping mapping, long size, String sha256, int created, int updated,
        int unchanged, int refused) implements View {
}
