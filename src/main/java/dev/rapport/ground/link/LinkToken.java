package dev.rapport.ground.link;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Sha256;

/**
 * The secret of a customer's link: 256 random bits behind a prefix by which logs and other tools recognise
 * it. Its text is told once, inside the link's address; what is kept and compared is {@link #hash()}.
 */
final class LinkToken {
    static final String PREFIX = "rl_";
    /** What stands in place of a token where it must not be told. */
    static final String MASK = PREFIX + "***";
    /** What a token looks like inside another text. */
    static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private static final Pattern BEARER = Pattern.compile("(?is)bearer[ ]+(" + PREFIX + ".*)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    /** A new one that nobody can guess. */
    static LinkToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of a request; whatever bears the prefix counts, well formed or not, so that all wrong ones fare alike. */
    static Optional<LinkToken> of(@Nullable String authorization) {
        var form = BEARER.matcher(authorization == null ? "" : authorization.strip());
        return form.matches() ? Optional.of(new LinkToken(form.group(1))) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    /** The address of the page that the token opens. */
    String under(String baseUrl) {
        return baseUrl + "/" + text;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
