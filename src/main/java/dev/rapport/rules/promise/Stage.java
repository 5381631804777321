package dev.rapport.rules.promise;

/** How far the desk has been warned of a promise, by the share of its time that is gone. */
public enum Stage {
    NONE(0), WARNED(0.75), URGED(0.90), CUSTOMER_DUE(0.95), OVERDUE(1);

    private final double share;

    Stage(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }
}
