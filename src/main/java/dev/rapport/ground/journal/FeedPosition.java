package dev.rapport.ground.journal;

import java.nio.ByteBuffer;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * A place in the order in which the journal is followed. Opaque to callers; forging one only moves the
 * place, since what is told is decided anew for each row.
 */
record FeedPosition(long transaction, long position) {
    private static final FeedPosition START = new FeedPosition(0, 0);

    static FeedPosition parse(@Nullable String text) {
        return text == null ? START : decode(text);
    }

    String encode() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(transaction).putLong(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static FeedPosition decode(String text) {
        var bytes = bytes(text);
        if (bytes.remaining() != 2 * Long.BYTES) {
            throw invalid();
        }
        var place = new FeedPosition(bytes.getLong(), bytes.getLong());
        if (place.transaction < 0 || place.position < 0) {
            throw invalid();
        }
        return place;
    }

    private static ByteBuffer bytes(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException forged) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(ErrorCode.CURSOR_INVALID);
    }
}
