package dev.rapport.ground.http;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The version that a change was made for, from {@code If-Match} (RFC 9110, section 13.1.1). */
public final class ExpectedVersion {
    /** Whatever it is. */
    public static final ExpectedVersion ANY = new ExpectedVersion(null);
    private final @Nullable Long version;

    private ExpectedVersion(@Nullable Long version) {
        this.version = version;
    }

    /** For PATCH, PUT and DELETE: without the header the answer is 428. */
    public static ExpectedVersion required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(ErrorCode.VERSION_REQUIRED);
        }
        return optional(ifMatch);
    }

    /** For POSTed verbs, which the state machine guards too. */
    public static ExpectedVersion optional(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.equals("*") ? ANY : new ExpectedVersion(parse(ifMatch));
    }

    /** Refuses with 412 when the current version is another. */
    public void check(long current) {
        if (version != null && version != current) {
            throw new Refusal(ErrorCode.VERSION_STALE, "The current version is " + current + ".");
        }
    }

    /** Refuses with 412 when a version is expected of what is not there yet. */
    public void checkAbsent() {
        if (version != null) {
            throw new Refusal(ErrorCode.VERSION_STALE, "There is none yet.");
        }
    }

    /** A version as an entity tag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static long parse(String ifMatch) {
        try {
            return Long.parseLong(ifMatch.replaceFirst("^(?:W/)?\"(.*)\"$", "$1"));
        } catch (NumberFormatException other) {
            throw new Refusal(ErrorCode.VERSION_STALE, "If-Match is not an ETag of this resource.");
        }
    }
}
