package dev.rapport.serve.need;

import java.util.Locale;
import java.util.Optional;

/**
 * A number as people read it over the telephone: six digits of Crockford's base 32 and his check
 * character, such as {@code N-4TQ7-M2V}. Numbers whose check character is not a letter or digit are not given.
 */
final class ReferenceNumber {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 30;
    private static final int MASK = (1 << BITS) - 1;
    private static final int CHECK = 37;
    /** Odd, so that multiplying keeps numbers apart while neighbours look unlike and volume is not told. */
    private static final int SPREAD = 0x2C1B3C6D;

    private ReferenceNumber() {
    }

    /** The reference of a number from 0 to 2^30 - 1, or nothing where it is not given. */
    static Optional<String> of(String prefix, long number) {
        var value = (int) (number * SPREAD) & MASK;
        return value % CHECK >= DIGITS.length() ? Optional.empty() : Optional.of(prefix + "-" + format(value));
    }

    /** What was heard or typed as it is stored: upper case, O as 0, I and L as 1, hyphens in place; or nothing. */
    static Optional<String> read(String prefix, String text) {
        var plain = text.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
        if (!plain.matches(prefix + "[" + DIGITS + "]{7}")) {
            return Optional.empty();
        }
        var value = value(plain.substring(1, 7));
        return DIGITS.indexOf(plain.charAt(7)) == value % CHECK ? Optional.of(prefix + "-" + format(value)) : Optional.empty();
    }

    private static String format(int value) {
        var text = new StringBuilder();
        for (var shift = BITS - 5; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(value >> shift & 31));
        }
        return text.append(DIGITS.charAt(value % CHECK)).insert(4, '-').toString();
    }

    private static int value(String digits) {
        return digits.chars().reduce(0, (value, digit) -> value << 5 | DIGITS.indexOf(digit));
    }
}
