package dev.rapport.serve.delivery;

import java.util.List;
import java.util.UUID;

import dev.rapport.serve.choice.LineView;
import dev.rapport.serve.choice.Specification;

/**
 * So much of a line that was delivered at one time, as the customer sees it.
 *
 * @param specification what was agreed
 */
public record LinkedDeliveryLine(UUID lineId, Specification specification, int quantity, int accepted, int rejected, int unanswered,
        List<AnsweredLineView> answers) {

    static LinkedDeliveryLine of(DeliveryLineView line, LineView agreed) {
        return new LinkedDeliveryLine(line.lineId(), agreed.specification(), line.quantity(), line.accepted(), line.rejected(), line.unanswered(),
                line.answers());
    }
}
