package dev.rapport.serve.need;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The latest request for assistance with a need (S1 1.4), and what became of it. */
@Embeddable
public record Assistance(UUID requestId, @Enumerated(EnumType.STRING) AssistanceStatus status) {
    boolean isOpen() {
        return status == AssistanceStatus.OPEN;
    }

    Assistance withoutNeed() {
        return isOpen() ? new Assistance(requestId, status.to(AssistanceStatus.LAPSED)) : this;
    }
}
