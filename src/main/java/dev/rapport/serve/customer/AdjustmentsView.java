package dev.rapport.serve.customer;

import java.util.List;
import java.util.SortedSet;

/**
 * How a customer is to be served.
 *
 * @param effects what their circumstances change besides; which these are is not told
 */
public record AdjustmentsView(List<AdjustmentView> items, SortedSet<Effect> effects) {
}
