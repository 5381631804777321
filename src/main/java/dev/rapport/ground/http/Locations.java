package dev.rapport.ground.http;

/** Addresses of things. */
public final class Locations {
    /** Where the interface begins. */
    public static final String API = "/api/v1";

    private Locations() {
    }

    /** The address of a thing, such as {@code /api/v1/needs/...}. */
    public static String of(String things, Object id) {
        return API + "/" + things + "/" + id;
    }
}
