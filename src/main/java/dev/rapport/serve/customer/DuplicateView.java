package dev.rapport.serve.customer;

import java.util.List;

/** A customer who may be the same one as another, and why. */
public record DuplicateView(CustomerRow customer, List<DuplicateReason> reasons) {
}
