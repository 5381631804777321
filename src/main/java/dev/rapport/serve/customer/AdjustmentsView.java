package dev.rapport.serve.customer;

import java.util.List;

/** How a customer is to be served. What their circumstances change besides is not told: it would tell which they are. */
public record AdjustmentsView(List<AdjustmentView> items) {
    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "AdjustmentsView";
    }
}
