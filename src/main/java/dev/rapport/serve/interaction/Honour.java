package dev.rapport.serve.interaction;

/** Whether what the customer needs otherwise was done. */
public enum Honour {
    YES,
    NO,
    /** It could not be, for a reason. */
    NOT_POSSIBLE
}
