package dev.rapport.ground.start;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of the database, in the one form that both of its drivers read. */
record DatabaseAddress(String text) {
    private static final Pattern FORM = Pattern.compile("postgresql://[^/?@]+/[^/?@]+(\\?[^@]*)?");
    private static final Pattern AUTHORITY = Pattern.compile("[?&]sslrootcert=([^&]+)");
    private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=(disable|require|verify-ca|verify-full)(&|$)");

    boolean isReadable() {
        return FORM.matcher(text).matches();
    }

    boolean isRemoteWithoutSslMode() {
        return isReadable() && !Settings.isLoopback(uri().getHost()) && sslMode().isEmpty();
    }

    boolean verifiesWithoutAuthority() {
        return sslMode().filter(mode -> mode.startsWith("verify-")).isPresent() && authority().isEmpty();
    }

    /** The file with the certificate of the authority that vouches for the database. */
    Optional<String> authority() {
        return parameter(AUTHORITY).map(file -> URLDecoder.decode(file, StandardCharsets.UTF_8));
    }

    private Optional<String> sslMode() {
        return parameter(SSL_MODE);
    }

    private Optional<String> parameter(Pattern pattern) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private URI uri() {
        return Settings.uri(text);
    }
}
