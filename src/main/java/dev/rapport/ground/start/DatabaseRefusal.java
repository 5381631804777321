package dev.rapport.ground.start;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** Why the database could not be used, by the state that PostgreSQL or its driver told. */
record DatabaseRefusal(String state, String text) {
    /** Not one of PostgreSQL's: the driver tells it as any other lost connection. */
    private static final String CERTIFICATE = "certificate";

    static DatabaseRefusal of(Throwable failure) {
        var causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return new DatabaseRefusal(CERTIFICATE, String.valueOf(causes.get(causes.size() - 1).getMessage()));
        }
        return causes.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst()
                .map(told -> new DatabaseRefusal(Objects.requireNonNullElse(told.getSQLState(), ""), told.getMessage()))
                .orElseGet(() -> new DatabaseRefusal("", String.valueOf(failure.getMessage())));
    }

    /** No connection, too many of them, starting up or shutting down. */
    boolean isAway() {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    /** What an operator can do about it. */
    String action(Setting user, Setting password) {
        return switch (state) {
            case "28P01", "28000" -> "The database refuses the sign-in of " + user.variable() + ". Correct it or "
                    + password.variable() + ", or change the role's password in the database.";
            case "3D000" -> "The database that " + Setting.DATABASE_URL.variable() + " names does not exist. Create it, owned by "
                    + Setting.DATABASE_OWNER.variable() + ".";
            case CERTIFICATE -> "The certificate of the database is not trusted: " + text + ". Correct sslrootcert or the host in "
                    + Setting.DATABASE_URL.variable() + ".";
            default -> "The database cannot be used as " + user.variable() + ": " + text;
        };
    }
}
