package dev.rapport.serve.need;

/** Why a need is withdrawn. */
public enum WithdrawnBy {
    /** The customer does not want it any more. */
    CUSTOMER(Ending.BY_CUSTOMER),
    /** The customer did not answer after the reminders; their next word reopens it. */
    NO_ANSWER(Ending.NO_ANSWER);

    private final Ending ending;

    WithdrawnBy(Ending ending) {
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
