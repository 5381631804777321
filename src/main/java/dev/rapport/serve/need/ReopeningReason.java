package dev.rapport.serve.need;

/** Why a need is taken up again. */
public enum ReopeningReason {
    /** The customer rejected lines of what was delivered. */
    LINES_REJECTED(NeedStatus.IN_DELIVERY),
    /** What was delivered is not what was asked for. */
    NOT_WHAT_WAS_ASKED(NeedStatus.IDENTIFIED),
    /** A customer who had not answered did after all. */
    CUSTOMER_ANSWERED(NeedStatus.IDENTIFIED);

    private final NeedStatus leadsTo;

    ReopeningReason(NeedStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    NeedStatus leadsTo() {
        return leadsTo;
    }
}
