package dev.rapport.serve.delivery;

import java.util.List;
import java.util.UUID;

/**
 * So much of a line that was delivered at one time.
 *
 * @param lineId of the agreement, which tells what it is
 * @param unanswered neither accepted nor rejected yet
 * @param answers what the customer said of it, in order
 */
public record DeliveryLineView(UUID lineId, int quantity, int accepted, int rejected, int unanswered, List<AnsweredLineView> answers) {
}
