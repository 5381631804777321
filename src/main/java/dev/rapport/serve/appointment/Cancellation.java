package dev.rapport.serve.appointment;

/** Why an appointment does not take place. */
public enum Cancellation {
    /** The customer does not want it. */
    CUSTOMER,
    /** The desk cannot keep it. */
    DESK,
    /** Its need ended without it. */
    NEED_ENDED,
    /** A later agreement does not hold its line any more. */
    AGREED_ANEW,
    /** What it was for was delivered before. */
    DELIVERED_BEFORE
}
