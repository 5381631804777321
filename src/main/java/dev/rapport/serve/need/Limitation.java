package dev.rapport.serve.need;

import jakarta.persistence.Embeddable;

/**
 * Why a need cannot be met (S1 1.4).
 *
 * @param limitationReason a key of the code list {@code limitation-reasons}
 */
@Embeddable
public record Limitation(String limitationReason, String limitationText) {
}
