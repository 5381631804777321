package dev.rapport.serve.need;

/** Who asks for a change of what was agreed. */
public enum ChangeSide {
    CUSTOMER,
    DESK
}
