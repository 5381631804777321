package dev.rapport.ground.problem;

/**
 * One field that breaks a rule.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
 * @param detail what is wrong, in English
 */
public record FieldError(String pointer, String detail) {
}
