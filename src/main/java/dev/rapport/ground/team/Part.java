package dev.rapport.ground.team;

/** The parts that let a person see an item, whatever its team. */
public enum Part {
    OWNER,
    CONSULTED,
    /** Asked for assistance, until it is answered; whoever stands in for them too. */
    ASKED,
    /** Whoever restricted it, while it is restricted. */
    RESTRICTOR
}
