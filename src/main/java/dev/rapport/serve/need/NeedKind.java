package dev.rapport.serve.need;

/** What kinds of need a customer may have (S1, range statement). */
public enum NeedKind {
    ACCURATE_INFORMATION,
    ADVICE,
    FURTHER_INFORMATION,
    SPECIFIC_INFORMATION,
    APPOINTMENT,
    PURCHASE,
    RETURN,
    PRICE_OR_VALUE,
    FAIRNESS_OR_POLITENESS
}
