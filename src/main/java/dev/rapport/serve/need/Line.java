package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * How far a line of what was agreed is delivered; what is rejected counts as not delivered.
 *
 * @param deliveredAt when something of it was delivered last
 */
record Line(UUID lineId, int number, int agreed, int delivered, int accepted, int rejected, @Nullable Instant deliveredAt) {

    static Line of(AgreedLine agreed) {
        return new Line(agreed.lineId(), agreed.number(), agreed.quantity(), 0, 0, 0, null);
    }

    int left() {
        return agreed - delivered;
    }

    int unanswered() {
        return delivered - accepted;
    }

    boolean isDone() {
        return left() == 0;
    }

    /** Deliveries may be recorded in another order than they happened. */
    Line deliver(int quantity, Instant at, String pointer) {
        if (quantity > left()) {
            throw Refusal.at(pointer, ErrorCode.DELIVERED_MORE_THAN_AGREED, "Of line " + number + " are left: " + left() + ".");
        }
        var last = deliveredAt == null || at.isAfter(deliveredAt) ? at : deliveredAt;
        return new Line(lineId, number, agreed, delivered + quantity, accepted, rejected, last);
    }

    /** What was accepted may turn out to be faulty. */
    Line answer(LineAnswered answer, String pointer) {
        if (answer.accepted() + answer.rejected() - answer.acceptedBefore() > unanswered() || answer.acceptedBefore() > accepted) {
            throw Refusal.at(pointer, ErrorCode.ANSWERED_MORE_THAN_DELIVERED, "Of line " + number + " wait for an answer: " + unanswered() + ".");
        }
        return new Line(lineId, number, agreed, delivered - answer.rejected(), accepted + answer.accepted() - answer.acceptedBefore(),
                rejected + answer.rejected(), deliveredAt);
    }

    Line accept() {
        return new Line(lineId, number, agreed, delivered, delivered, rejected, deliveredAt);
    }

    /** What was delivered stays; the rest was agreed anew. */
    Line replaced() {
        return new Line(lineId, number, delivered, delivered, accepted, rejected, deliveredAt);
    }

    LineFigures figures() {
        return new LineFigures(lineId, number, agreed, delivered, left(), accepted, rejected, unanswered(), isDone() ? deliveredAt : null);
    }
}
