package dev.rapport.serve.need;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Why a need cannot be met (S1 1.4).
 *
 * @param reason a key of the code list {@code limitation-reasons}
 * @param text left out for machines of others
 */
@Embeddable
public record Limitation(String reason, @Nullable String text) {

    Limitation withoutText() {
        return new Limitation(reason, null);
    }
}
