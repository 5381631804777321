package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReferenceNumberTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void read_asWritten_isTheSame(@ForAll @LongRange(max = 1 << 29) long number) {
        ReferenceNumber.of("N", number).ifPresent(reference -> {
            assertTrue(reference.matches("N-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}"), reference);
            assertEquals(Optional.of(reference), ReferenceNumber.read("N", reference));
            assertEquals(Optional.of(reference), ReferenceNumber.read("N",
                    reference.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'i')));
        });
    }

    @Property
    void read_oneCharacterMisheard_isNothing(@ForAll @LongRange(max = 1 << 29) long number, @ForAll @IntRange(max = 6) int place,
            @ForAll @IntRange(max = 31) int digit) {
        var reference = ReferenceNumber.of("N", number).orElse(null);
        Assume.that(reference != null);
        var plain = reference.replace("-", "").substring(1);
        Assume.that(plain.charAt(place) != DIGITS.charAt(digit));
        assertEquals(Optional.empty(),
                ReferenceNumber.read("N", "N" + plain.substring(0, place) + DIGITS.charAt(digit) + plain.substring(place + 1)));
    }

    @Property
    void read_twoNeighboursSwapped_isNothing(@ForAll @LongRange(max = 1 << 29) long number, @ForAll @IntRange(max = 5) int place) {
        var reference = ReferenceNumber.of("N", number).orElse(null);
        Assume.that(reference != null);
        var plain = reference.replace("-", "").substring(1);
        Assume.that(plain.charAt(place) != plain.charAt(place + 1));
        assertEquals(Optional.empty(), ReferenceNumber.read("N", "N" + plain.substring(0, place) + plain.charAt(place + 1)
                + plain.charAt(place) + plain.substring(place + 2)));
    }

    @Property
    void of_twoNumbers_areTwoReferences(@ForAll @LongRange(max = 1 << 29) long one, @ForAll @LongRange(max = 1 << 29) long other) {
        Assume.that(one != other);
        ReferenceNumber.of("N", one).ifPresent(reference ->
                ReferenceNumber.of("N", other).ifPresent(another -> assertNotEquals(reference, another)));
    }
}
