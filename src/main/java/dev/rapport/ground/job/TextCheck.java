package dev.rapport.ground.job;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.http.Sha256;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Looks at a file part by part before anything is kept of it: that it is the text which its mapping says, and what its header names. */
final class TextCheck {
    static final int MOST_COLUMNS = 1_000;

    private static final String FILE = "/file";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Mapping mapping;
    private final CharsetDecoder decoder;
    private final CharBuffer decoded = CharBuffer.allocate(8_192);
    private final MessageDigest sha256 = Sha256.begun();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long size;

    TextCheck(Mapping mapping) {
        this.mapping = mapping;
        this.decoder = mapping.readAs().charset().newDecoder();
    }

    void add(byte[] part) {
        refuseOtherEncodings(part);
        size += part.length;
        sha256.update(part);
        if (head.size() <= RowCutter.LONGEST) {
            head.writeBytes(part);
        }
        var bytes = ByteBuffer.allocate(rest.remaining() + part.length).put(rest).put(part).flip();
        decode(bytes, false);
        rest = bytes;
    }

    /** What the file, now read to its end, is; to be kept under that id. */
    ImportFile end(UUID kept) {
        decode(rest, true);
        var bytes = head.toByteArray();
        var begin = bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2] ? MARK.length : 0;
        if (size <= begin) {
            throw unreadable("The file is empty.");
        }
        if (mapping.format() == RowFormat.NDJSON) {
            return new ImportFile(kept, mapping, size, sha256.digest(), List.of(), begin);
        }
        var header = new RowCutter(mapping.format(), mapping.fieldEnd()).cut(bytes, begin, size == bytes.length);
        if (header == null || header.broken() != null) {
            throw unreadable("The first row is no header that can be read: " + (header == null ? "it is too long." : header.broken()));
        }
        return new ImportFile(kept, mapping, size, sha256.digest(), columns(new String(bytes, begin, header.end() - begin, mapping.readAs().charset())), header.next());
    }

    private List<String> columns(String header) {
        var columns = CsvRow.fields(header, mapping.fieldEnd(), MOST_COLUMNS).stream().map(String::strip).toList();
        if (columns.size() > MOST_COLUMNS) {
            throw unreadable("The header has more than " + MOST_COLUMNS + " columns.");
        }
        return columns;
    }

    private void refuseOtherEncodings(byte[] part) {
        var sixteen = size == 0 && part.length > 1 && (part[0] == (byte) 0xFE && part[1] == (byte) 0xFF || part[0] == (byte) 0xFF && part[1] == (byte) 0xFE);
        if (sixteen) {
            throw encoding("The file is UTF-16.");
        }
        for (var sign : part) {
            if (sign == 0) {
                throw encoding("The file has U+0000 in it, or is UTF-16.");
            }
        }
    }

    private void decode(ByteBuffer bytes, boolean end) {
        var result = decoder.decode(bytes, decoded.clear(), end);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, decoded.clear(), end);
        }
        if (result.isError()) {
            throw encoding("The file is not " + mapping.readAs().charset().name() + "; the mapping can name another encoding.");
        }
    }

    private static Refusal encoding(String why) {
        return Refusal.at(FILE, ErrorCode.IMPORT_ENCODING, why);
    }

    private static Refusal unreadable(String why) {
        return Refusal.at(FILE, ErrorCode.IMPORT_UNREADABLE, why);
    }
}
