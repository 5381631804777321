package dev.rapport.serve.customer;

/** By which means somebody is reached. */
public enum ContactType {
    PHONE,
    EMAIL,
    POSTAL
}
