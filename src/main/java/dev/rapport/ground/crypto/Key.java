package dev.rapport.ground.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals texts and other keys (AES-256-GCM). What is sealed opens only in its place, which names table, column and row, so that
 * no value can be put where another one stands. Texts are filled up to whole blocks of 512 bytes, so that their length says little.
 */
public final class Key {
    static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 512;
    /** The first byte of everything sealed, should there ever be another form. */
    private static final byte FORM = 1;
    private static final byte END = (byte) 0x80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    Key(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        this.secret = new SecretKeySpec(secret, "AES");
    }

    /** A new key, which nobody has ever seen. */
    public static Key random() {
        return new Key(randomBytes(BYTES));
    }

    /** @param place table, column and row, such as {@code specific_need/adjustment/0190...} */
    public byte[] seal(String text, String place) {
        return sealBytes(filled(text.getBytes(StandardCharsets.UTF_8)), place);
    }

    /** What was sealed in that place. */
    public String open(byte[] sealed, String place) {
        var filled = openBytes(sealed, place);
        var end = filled.length - 1;
        while (filled[end] != END) {
            end--;
        }
        return new String(filled, 0, end, StandardCharsets.UTF_8);
    }

    /** Seals another key. */
    public byte[] seal(Key other, String place) {
        return sealBytes(other.secret.getEncoded(), place);
    }

    /** What tells one text from another, and nothing of either to whoever has not the key (HMAC with SHA-256). */
    public byte[] hash(String text) {
        return MasterKeys.mac(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"), text);
    }

    /** The key that was sealed in that place. */
    public Key openKey(byte[] sealed, String place) {
        return new Key(openBytes(sealed, place));
    }

    private byte[] sealBytes(byte[] plain, String place) {
        var nonce = randomBytes(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place);
        return ByteBuffer.allocate(1 + NONCE + sealed.length).put(FORM).put(nonce).put(sealed).array();
    }

    private byte[] openBytes(byte[] sealed, String place) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORM) {
            throw new IllegalStateException("Nothing sealed stands at " + place);
        }
        return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length), place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("What stands at " + place + " was not sealed there with this key", refused);
        }
    }

    private static byte[] filled(byte[] text) {
        var filled = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        filled[text.length] = END;
        return filled;
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Says nothing of itself. */
    @Override
    public String toString() {
        return "Key";
    }
}
