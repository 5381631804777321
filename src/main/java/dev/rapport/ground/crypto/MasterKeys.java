package dev.rapport.ground.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The master keys of the settings, which seal the keys that the database keeps. The first one seals; the others still open what they
 * sealed, until it is sealed anew.
 */
@ApplicationScoped
public class MasterKeys {
    private static final String MAC = "HmacSHA256";

    private final Map<String, Key> keys;
    private final String current;
    private final List<SecretKeySpec> fingerprints;

    MasterKeys(@ConfigProperty(name = "rapport.crypto.master-keys") String setting) {
        var secrets = parse(setting);
        current = secrets.keySet().iterator().next();
        keys = new LinkedHashMap<>();
        secrets.forEach((id, secret) -> keys.put(id, new Key(secret)));
        fingerprints = secrets.values().stream().map(secret -> new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), "fingerprints"), MAC)).toList();
    }

    /** Whether a setting names at least one master key and each has 32 bytes, which are not all too alike to be random. */
    public static boolean areReadable(String setting) {
        try {
            return parse(setting).values().stream().allMatch(MasterKeys::looksRandom);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Seals a key with the first master key. */
    public SealedKey seal(Key key, String place) {
        return new SealedKey(current, require(current).seal(key, place));
    }

    /** The key that was sealed in that place. */
    public Key open(SealedKey sealed, String place) {
        return require(sealed.masterKey()).openKey(sealed.sealed(), place);
    }

    /** The id of the one that seals. */
    public String current() {
        return current;
    }

    /** Ids of those that only open what they sealed before. */
    public List<String> older() {
        return keys.keySet().stream().filter(id -> !id.equals(current)).toList();
    }

    /** The same key, sealed with the first master key. */
    public SealedKey sealAnew(SealedKey sealed, String place) {
        return seal(open(sealed, place), place);
    }

    /**
     * What tells one text from another, and nothing of either to whoever has no master key: one for each of them, that of the first key first.
     * Whoever kept one finds it among them as long as its key is in the settings.
     */
    public List<String> fingerprints(String text) {
        return fingerprints.stream().map(key -> HexFormat.of().formatHex(mac(key, text))).toList();
    }

    private Key require(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new NoSuchElementException("The settings no longer have the master key " + id);
        }
        return key;
    }

    /** Written {@code id:base64}, with commas between several; the order is kept. */
    private static Map<String, byte[]> parse(String setting) {
        var secrets = new LinkedHashMap<String, byte[]>();
        for (var part : setting.split(",")) {
            var colon = part.indexOf(':');
            var id = colon < 0 ? "" : part.substring(0, colon).strip();
            var secret = Base64.getDecoder().decode(part.substring(colon + 1).strip());
            if (!id.matches("[A-Za-z0-9._-]{1,50}") || secret.length != Key.BYTES || secrets.put(id, secret) != null) {
                throw new IllegalArgumentException("Master keys are written id:base64, each id once, each key of 32 bytes");
            }
        }
        return secrets;
    }

    private static boolean looksRandom(byte[] secret) {
        var seen = new boolean[256];
        var different = 0;
        for (var each : secret) {
            different += seen[each & 0xff] ? 0 : 1;
            seen[each & 0xff] = true;
        }
        return different > Key.BYTES / 2;
    }

    static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
