package dev.rapport.serve.need;

/** Where a need comes from. */
public enum NeedOrigin {
    /** It was recorded here. */
    DESK,
    /** It was taken over from another system, with its past; nothing was promised here at its receipt. */
    IMPORT
}
