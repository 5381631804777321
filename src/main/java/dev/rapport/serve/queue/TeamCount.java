package dev.rapport.serve.queue;

import java.util.UUID;

/**
 * How much waits for a team.
 *
 * @param waiting items whose next promise runs
 * @param broken of those, whose next promise is past its due time
 * @param atRisk of those, where three quarters of the time are gone
 * @param nobodys of those, without an owner
 */
public record TeamCount(UUID teamId, String team, long waiting, long broken, long atRisk, long nobodys) {
}
