package dev.rapport.ground.start;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of the database, in the one form that both of its drivers read. */
record DatabaseAddress(String text) {
    private static final Pattern FORM = Pattern.compile("postgresql://[^/?@]+/[^/?@]+(\\?[^@]*)?");
    private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=(disable|require|verify-ca|verify-full)(&|$)");

    boolean isReadable() {
        return FORM.matcher(text).matches();
    }

    boolean isRemoteWithoutSslMode() {
        return isReadable() && !Settings.isLoopback(uri().getHost()) && sslMode().isEmpty();
    }

    boolean verifiesWithoutAuthority() {
        return sslMode().filter(mode -> mode.startsWith("verify-")).isPresent() && !text.contains("sslrootcert=");
    }

    private Optional<String> sslMode() {
        var mode = SSL_MODE.matcher(text);
        return mode.find() ? Optional.of(mode.group(1)) : Optional.empty();
    }

    private URI uri() {
        return Settings.uri(text);
    }
}
