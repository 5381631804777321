package dev.rapport.ground.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Follows the bytes of a text, part by part, and says whether they are UTF-8 without U+0000. */
final class Utf8 {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(8_192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean sound = true;

    void add(byte[] part) {
        if (!sound) {
            return;
        }
        var bytes = ByteBuffer.allocate(rest.remaining() + part.length).put(rest).put(part).flip();
        decode(bytes, false);
        rest = bytes;
    }

    /** Whether all of it, now ended, is text. */
    boolean isText() {
        decode(rest, true);
        return sound;
    }

    private void decode(ByteBuffer bytes, boolean end) {
        while (sound) {
            var result = decoder.decode(bytes, decoded.clear(), end);
            sound = !result.isError() && decoded.flip().chars().noneMatch(sign -> sign == 0);
            if (result.isUnderflow()) {
                return;
            }
        }
    }
}
