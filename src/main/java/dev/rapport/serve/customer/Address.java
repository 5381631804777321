package dev.rapport.serve.customer;

/**
 * Where the desk writes to.
 *
 * @param language of who reads it (BCP 47)
 */
record Address(String email, String language) {
}
