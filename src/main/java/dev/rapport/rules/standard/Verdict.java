package dev.rapport.rules.standard;

/** Why a commitment applies to a situation or does not. */
public enum Verdict {
    /** It is the most specific one. */
    APPLIES,
    /** It is for another situation. */
    OTHER_SITUATION,
    /** The one that applies names more. */
    NAMES_LESS,
    /** The one that applies names as much, but something weightier. */
    NAMES_LIGHTER
}
