package dev.rapport.serve.choice;

/** How many choices of a group the customer may take. */
public enum Taking {
    /** Alternatives. */
    AT_MOST_ONE,
    /** Additions. */
    ANY,
    /** One of them comes with whatever is taken of the offer, such as a time slot. */
    EXACTLY_ONE;

    /** Whether so many of the group may be taken by a customer who takes something of the offer. */
    boolean allows(long taken) {
        return switch (this) {
            case AT_MOST_ONE -> taken <= 1;
            case ANY -> true;
            case EXACTLY_ONE -> taken == 1;
        };
    }
}
