package dev.rapport.serve.need;

/** How a need came to its end. */
public enum Ending {
    /** The customer accepted what was delivered. */
    ACCEPTED,
    /** The customer said nothing in the silence period; never counted as accepted. */
    SILENT,
    /** The customer does not want it any more. */
    BY_CUSTOMER,
    /** The customer did not answer; their next word reopens it. */
    NO_ANSWER
}
