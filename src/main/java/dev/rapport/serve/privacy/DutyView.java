package dev.rapport.serve.privacy;

import java.util.List;

/**
 * Duties of one kind for which a customer's data must be kept for now.
 *
 * @param kind such as {@code OPEN_NEED}
 * @param count how many there are, whether the reader sees them or not
 * @param references what they are called, of those that the reader sees
 */
public record DutyView(String kind, long count, List<String> references) {
    /** As a problem tells it. */
    @Override
    public String toString() {
        return kind + ": " + count + (references.isEmpty() ? "" : " (" + String.join(", ", references) + ")");
    }
}
