package dev.rapport.ground.job;

/**
 * What can be known of a row's thing.
 *
 * @param isRequired whether a mapping must say where it comes from
 */
public record ImportField(String name, boolean isRequired) {
    /** How the other system names the thing. */
    public static final String ID = "id";

    public static ImportField required(String name) {
        return new ImportField(name, true);
    }

    public static ImportField optional(String name) {
        return new ImportField(name, false);
    }
}
