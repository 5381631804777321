package dev.rapport.serve.choice;

/**
 * Where an offer stands. What is not listed is refused.
 *
 * <pre>
 * OFFERED -> ANSWERED | EXPIRED | WITHDRAWN
 * </pre>
 */
public enum OfferStatus {
    OFFERED,
    ANSWERED,
    EXPIRED,
    WITHDRAWN
}
