package dev.rapport.ground.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the first bytes of a file say. */
final class Signature {
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final int BRANDS = 8;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*|[ \\t].*");

    private Signature() {
    }

    /** The kind of a file that is no text. */
    static Optional<FileKind> of(byte[] head) {
        var start = latin(head, 0, 64);
        if (start.startsWith("%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (start.startsWith(PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (start.startsWith(JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        return isHeic(start) ? Optional.of(FileKind.HEIC) : Optional.empty();
    }

    /** ISO/IEC 14496-12: the box "ftyp" names the brands, four signs each. */
    private static boolean isHeic(String start) {
        return start.startsWith("ftyp", 4) && IntStream.range(0, BRANDS).map(index -> 8 + 4 * index)
                .filter(at -> start.length() >= at + 4)
                .anyMatch(at -> HEIC_BRANDS.contains(start.substring(at, at + 4)));
    }

    /** RFC 5322, section 3.6: fields up to the first empty line, of which From and Date are required. */
    static boolean isMail(byte[] head) {
        var lines = latin(head, 0, head.length).split("\\r?\\n", -1);
        var fields = Stream.of(lines).takeWhile(line -> !line.isEmpty()).toList();
        return !fields.isEmpty() && fields.stream().allMatch(line -> FIELD.matcher(line).matches())
                && has(fields.stream(), "from:") && has(fields.stream(), "date:");
    }

    private static boolean has(Stream<String> fields, String name) {
        return fields.anyMatch(field -> field.regionMatches(true, 0, name, 0, name.length()));
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
