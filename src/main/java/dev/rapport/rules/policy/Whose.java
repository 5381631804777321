package dev.rapport.rules.policy;

/** Whose readings are asked for. */
public enum Whose {
    /** My own. */
    MINE,
    /** Those of everybody in the teams that I see. */
    TEAMS
}
