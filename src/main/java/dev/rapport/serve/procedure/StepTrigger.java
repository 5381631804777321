package dev.rapport.serve.procedure;

import java.util.Locale;

/** What happens to a need and completes a step by itself; named as the events of needs. */
public enum StepTrigger {
    CLARIFICATION_ASKED,
    CLARIFICATION_ANSWERED,
    CONFIRMATION_ASKED,
    CONFIRMED,
    ASSESSED,
    ASSIGNED,
    OFFERED,
    AGREED,
    DELIVERY_STARTED,
    DELIVERED,
    CLOSED;

    /** The type of the event, such as {@code need.confirmed}. */
    String type() {
        return "need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
