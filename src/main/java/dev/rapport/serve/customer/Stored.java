package dev.rapport.serve.customer;

/**
 * What became of a customer that another system sent.
 *
 * @param created whether the customer was not known before
 */
public record Stored(boolean created, CustomerView customer) {
}
