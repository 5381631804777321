package dev.rapport.rules.policy;

/** What a policy is about (S1, organisational requirements and required knowledge). */
public enum PolicyArea {
    ACCESS_AND_EQUITY,
    ANTI_DISCRIMINATION,
    PAYMENT_AND_DELIVERY,
    PRICING_AND_DISCOUNT,
    REPLACEMENT_AND_REFUND,
    QUALITY,
    SAFETY,
    LEGISLATION,
    CODES_OF_PRACTICE,
    /** Who is responsible for which products and services. */
    RESPONSIBILITY
}
