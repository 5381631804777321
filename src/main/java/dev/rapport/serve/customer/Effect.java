package dev.rapport.serve.customer;

/** What a circumstance changes in how a customer is served. None lowers a priority or touches a price. */
public enum Effect {
    /** The urgency of their needs should be judged one level higher: for line managers to know, since whoever assessed one would see by what came out. */
    RAISE_URGENCY,
    /** They are given more time to accept or reject what was delivered, and to reopen. */
    LENGTHEN_WINDOWS,
    /** Nothing is offered to them that they did not ask for. */
    NO_UNASKED_PROMOTION
}
