package dev.rapport.ground.auth;

import java.util.List;
import java.util.Set;

/** The roles that a token may carry, as they stand in its claim; what each may see is in {@link Visible}. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String LINE_MANAGER = "line-manager";
    public static final String INTEGRATOR = "integrator";
    public static final String ADMINISTRATOR = "administrator";
    /** Whoever comes with a customer's link; never in a token. */
    public static final String CUSTOMER = "customer";
    /** The desk itself: sweeps and jobs; never in a token. */
    public static final String DESK = "desk";

    private static final List<String> BY_WEIGHT = List.of(LINE_MANAGER, SUPERVISOR, AGENT, INTEGRATOR, ADMINISTRATOR, CUSTOMER, DESK);

    private Roles() {
    }

    /** The one role that the journal names when a token carries several. */
    static String foremost(Set<String> roles) {
        return BY_WEIGHT.stream().filter(roles::contains).findFirst().orElse(DESK);
    }
}
