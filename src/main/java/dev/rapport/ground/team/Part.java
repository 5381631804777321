package dev.rapport.ground.team;

/** The parts that let a person see an item, whatever its team. */
public enum Part {
    OWNER,
    CONSULTED,
    /** Whoever restricted it, while it is restricted. */
    RESTRICTOR
}
