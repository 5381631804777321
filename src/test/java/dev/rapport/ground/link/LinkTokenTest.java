package dev.rapport.ground.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
    @Property
    void hash_ofTheTextInARequest_isThatOfTheTokenMade(@ForAll @IntRange(min = 1, max = 3) int spaces) {
        var made = LinkToken.random();
        var read = LinkToken.of("bEaReR" + " ".repeat(spaces) + text(made)).orElseThrow();
        assertArrayEquals(made.hash(), read.hash());
    }

    @Property
    void hash_ofAnotherText_differs(@ForAll @CharRange(from = '-', to = 'z') @StringLength(43) String guess,
            @ForAll @IntRange(min = 0, max = 42) int place) {
        var made = LinkToken.random();
        var forged = new StringBuilder(text(made));
        forged.setCharAt(LinkToken.PREFIX.length() + place, guess.charAt(place) == forged.charAt(LinkToken.PREFIX.length() + place) ? '~' : guess.charAt(place));
        assertFalse(Arrays.equals(made.hash(), of(forged.toString()).hash()));
        assertFalse(Arrays.equals(made.hash(), of(LinkToken.PREFIX + guess).hash()));
    }

    @Property
    void of_withoutThePrefix_isLeftToOthers(@ForAll String header) {
        assertTrue(LinkToken.of(header.replace("rl_", "")).isEmpty());
        assertTrue(LinkToken.of("Basic " + LinkToken.PREFIX + header).isEmpty());
    }

    @Property
    void form_insideAnyText_isFound(@ForAll String before) {
        var token = LinkToken.random();
        assertEquals(before + "/rl_***", LinkToken.FORM.matcher(before + "/" + text(token)).replaceAll(LinkToken.MASK));
        assertFalse((before + token).contains(text(token)));
    }

    @Test
    void random_neverRepeats() {
        var texts = IntStream.range(0, 10_000).mapToObj(time -> text(LinkToken.random())).collect(Collectors.toSet());
        assertEquals(10_000, texts.size());
    }

    private static LinkToken of(String text) {
        return LinkToken.of("Bearer " + text).orElseThrow();
    }

    private static String text(LinkToken token) {
        return Bearer.token(token.under("http://localhost"));
    }
}
