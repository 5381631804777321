package dev.rapport.serve.need;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The three ways in which a statement is confirmed; they are counted apart (S1 1.1). */
public enum ConfirmedBy {
    /** By the customer's own hand: a link, a signature, a reply that is kept. */
    BY_CUSTOMER,
    /** Read back in a live contact and answered yes. */
    READ_BACK,
    /** Implied by answering an offer that shows the statement. */
    IMPLIED;

    /** Refuses what nobody can record by hand, pointing at the field that holds it. */
    void requireByHand(String pointer) {
        if (this == IMPLIED) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "Only answering an offer that shows the statement implies a confirmation.");
        }
    }
}
