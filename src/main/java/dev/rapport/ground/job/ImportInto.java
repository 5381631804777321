package dev.rapport.ground.job;

import java.util.UUID;

/**
 * Where an import's rows go.
 *
 * @param system whose ids they name
 * @param teamId who serves what they bring
 */
public record ImportInto(String system, UUID teamId) {
}
