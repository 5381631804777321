package dev.rapport.rules.standard;

/** What a commitment measures. */
public enum Measure {
    FIRST_RESPONSE(false),
    NEXT_RESPONSE(true),
    CONFIRMATION(true),
    DELIVERY(true),
    AGREEMENT_LINE(true),
    CALL_BACK(false),
    AGREED_DATE(true),
    PROGRESS_UPDATE(false),
    /** Asked of somebody who need not own the item, and theirs to keep. */
    ASSISTANCE(false),
    /** That customers are told what is held of them. */
    ACCESS(false);

    private final boolean pausable;

    Measure(boolean pausable) {
        this.pausable = pausable;
    }

    /** Whether a hold may pause it; what we owe whatever the customer does, none does. */
    public boolean isPausable() {
        return pausable;
    }

    /** Whether customers may be told another time; for what is held of them the law names it. */
    public boolean isToldAnew() {
        return this != ACCESS;
    }
}
