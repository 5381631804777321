package dev.rapport.serve.customer;

/** What a specific need relates to (S1 2.4). All are kept alike. */
public enum SpecificNeedCategory {
    AGE,
    BELIEFS_VALUES,
    CULTURE,
    DISABILITY,
    GENDER,
    LANGUAGE,
    RELIGIOUS_OBSERVANCE,
    /** Health, a life event, resilience or capability, passing or lasting. */
    CIRCUMSTANCE
}
