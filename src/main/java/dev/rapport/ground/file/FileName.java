package dev.rapport.ground.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Names of files as they come from callers and go back to them. */
final class FileName {
    private static final int MOST = 200;
    private static final Pattern PATH = Pattern.compile("(?s).*[/\\\\]");
    /** Controls break headers; changes of direction let the end of a name look like another. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern NOT_QUOTABLE = Pattern.compile("[^ !#-\\[\\]-~]|%");
    /** RFC 8187: attr-char. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {
    }

    /** The name without its path, ending as names of the kind do, so that what opens it takes it for what it is. */
    static String clean(@Nullable String given, FileKind kind) {
        var name = UNSAFE.matcher(PATH.matcher(given == null ? "" : given).replaceFirst("")).replaceAll("_").strip();
        var ended = kind.names(name) ? name : (name.isEmpty() ? "file" : name) + "." + kind.extension();
        return ended.length() <= MOST ? ended : cut(ended, kind);
    }

    private static String cut(String name, FileKind kind) {
        var ending = "." + kind.extension();
        var most = MOST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most) + ending;
    }

    /** The value of {@code Content-Disposition} for saving under the name (RFC 6266). */
    static String attachment(String name) {
        return "attachment; filename=\"" + NOT_QUOTABLE.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var sign = (char) (octet & 0xff);
            var plain = sign < 128 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0);
            encoded.append(plain ? String.valueOf(sign) : "%%%02X".formatted((int) sign));
        }
        return encoded.toString();
    }
}
