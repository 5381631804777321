package dev.rapport.ground.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeyTest {
    private static final String PLACE = "specific_need/adjustment/1";
    private static final String ONE = "one:" + secret(1);
    private static final String TWO = "two:" + secret(2);

    private final Key key = Key.random();

    private static String secret(int seed) {
        var bytes = new byte[32];
        for (var index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (seed * 31 + index * 7);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Property(tries = 200)
    void sealed_opensInItsPlace(@ForAll String text) {
        var ours = Key.random();
        var known = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(known, ours.open(ours.seal(known, PLACE), PLACE));
    }

    @Test
    void sealed_opensNowhereElse_norWithAnotherKey_norChanged() {
        var sealed = key.seal("large print", PLACE);
        assertThrows(IllegalStateException.class, () -> key.open(sealed, "specific_need/adjustment/2"));
        assertThrows(IllegalStateException.class, () -> Key.random().open(sealed, PLACE));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> key.open(sealed, PLACE));
        assertThrows(IllegalStateException.class, () -> key.open(new byte[5], PLACE));
    }

    @Test
    void sealed_isAnotherEachTime_andItsLengthSaysLittle() {
        assertNotEquals(Base64.getEncoder().encodeToString(key.seal("AGE", PLACE)), Base64.getEncoder().encodeToString(key.seal("AGE", PLACE)));
        assertEquals(key.seal("AGE", PLACE).length, key.seal("RELIGIOUS_OBSERVANCE", PLACE).length);
        assertFalse(new String(key.seal("large print", PLACE), StandardCharsets.ISO_8859_1).contains("large"));
    }

    @Test
    void masterKey_thatComesFirst_seals_andTheOthersStillOpen() {
        var old = new MasterKeys(ONE).seal(key, "customer_key/1");
        var both = new MasterKeys(TWO + ", " + ONE);
        assertEquals(List.of("one"), both.older());
        var renewed = both.sealAnew(old, "customer_key/1");
        assertEquals("two", renewed.masterKey());
        var sealed = key.seal("speak slowly", PLACE);
        assertEquals("speak slowly", both.open(old, "customer_key/1").open(sealed, PLACE));
        assertEquals("speak slowly", new MasterKeys(TWO).open(renewed, "customer_key/1").open(sealed, PLACE));
        assertThrows(NoSuchElementException.class, () -> new MasterKeys(TWO).open(old, "customer_key/1"));
        assertThrows(IllegalStateException.class, () -> both.open(old, "customer_key/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one:", "one:AAAA", ":AAAA", "one:not base64",
            "one:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void masterKeys_unreadableOrNotRandom_areRefused(String setting) {
        assertFalse(MasterKeys.areReadable(setting));
    }

    @Test
    void masterKeys_ofOneId_areRefused_andGoodOnesAreNot() {
        assertFalse(MasterKeys.areReadable(ONE + "," + ONE));
        assertTrue(MasterKeys.areReadable(ONE));
        assertTrue(MasterKeys.areReadable(TWO + "," + ONE));
    }

    @Test
    void fingerprint_isTheSameForTheSame_andTellsNothingWithoutTheKey() {
        assertEquals(new MasterKeys(ONE).fingerprints("large print"), new MasterKeys(ONE).fingerprints("large print"));
        assertNotEquals(new MasterKeys(ONE).fingerprints("large print"), new MasterKeys(ONE).fingerprints("larger print"));
        assertNotEquals(new MasterKeys(ONE).fingerprints("large print"), new MasterKeys(TWO).fingerprints("large print"));
    }

    @Test
    void fingerprint_ofBeforeAnotherKeyCameFirst_isFoundAgain() {
        var kept = new MasterKeys(ONE).fingerprints("large print").get(0);
        assertTrue(new MasterKeys(TWO + "," + ONE).fingerprints("large print").contains(kept));
        assertFalse(new MasterKeys(TWO + "," + ONE).fingerprints("larger print").contains(kept));
    }

    @Test
    void keys_sayNothingOfThemselves() {
        assertEquals("Key", key.toString());
        assertFalse(new MasterKeys(ONE).toString().contains(secret(1)));
    }
}
