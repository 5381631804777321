package dev.rapport.ground.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * The place in a list after which the next page begins: the sort value of the last row and its id. A
 * cursor counts only for the list and filters it was made with; forging one only moves the place, since
 * the visibility predicate is asked again.
 */
public record Cursor(String value, UUID id) {
    private static final int HEAD = 4 + 16;

    /** The place before the first row of a list that is sorted by a text or by id. */
    public static final Cursor FIRST = new Cursor("", new UUID(0, 0));
    /** The place before the first row of a list that tells the latest first. */
    public static final Cursor LATEST = Cursor.of(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** A cursor of a list that is sorted by time. */
    public static Cursor of(Instant at, UUID id) {
        return new Cursor(at.toString(), id);
    }

    /** The sort value as a time. */
    public Instant instant() {
        try {
            return Rfc3339.instant(value);
        } catch (DateTimeException forged) {
            throw invalid();
        }
    }

    /** The sort value as a number. */
    public int number() {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException forged) {
            throw invalid();
        }
    }

    String encode(Paging paging) {
        var text = value.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(HEAD + text.length).putInt(checksum(paging, text))
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor decode(String encoded, Paging paging) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            var checksum = bytes.getInt();
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            var value = new String(text, StandardCharsets.UTF_8);
            if (checksum != checksum(paging, text) || !StrictText.isStorable(value)) {
                throw invalid();
            }
            return new Cursor(value, id);
        } catch (IllegalArgumentException | BufferUnderflowException forged) {
            throw invalid();
        }
    }

    private static int checksum(Paging paging, byte[] text) {
        var sum = new CRC32C();
        sum.update(paging.list().getBytes(StandardCharsets.UTF_8));
        sum.update(text);
        return (int) sum.getValue();
    }

    private static Refusal invalid() {
        return new Refusal(ErrorCode.CURSOR_INVALID);
    }
}
