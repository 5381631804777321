package dev.rapport.rules.promise;

/** What happened to the clock of a promise. */
public enum FactType {
    STARTED, HELD, RESUMED, RETARGETED, WARNED, TOLD, STOPPED, GIVEN_UP, CANCELLED
}
