package dev.rapport.ground.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class FileCheckTest {
    private static final String MAIL = "Received: from a\r\n by b\r\nFrom: una@example.org\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\nHello \u00fc";

    @Example
    void content_decidesOverNameAndType() {
        assertEquals(FileKind.PDF, kind(latin("%PDF-1.7\n..."), "letter.txt", "text/plain"));
        assertEquals(FileKind.PNG, kind(latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), "a.csv", ""));
        assertEquals(FileKind.JPEG, kind(latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), "photo", "application/octet-stream"));
        assertEquals(FileKind.HEIC, kind(latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "IMG_1.HEIC", ""));
        assertEquals(FileKind.HEIC, kind(latin("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"), "IMG_1.HEIC", ""));
    }

    @Example
    void text_isWhatItsNameElseItsTypeSays() {
        assertEquals(FileKind.CSV, kind(utf8("a,b\n1,ü"), "List.CSV", "application/vnd.ms-excel"));
        assertEquals(FileKind.CSV, kind(utf8("a,b\n1,ü"), "list", "text/csv; charset=utf-8"));
        assertEquals(FileKind.TXT, kind(utf8("مرحبا"), "hello.txt", ""));
        assertEquals(FileKind.EML, kind(latin(MAIL), "mail.eml", "application/octet-stream"));
    }

    @Example
    void contentOfAnotherKind_isUnsupported() {
        refused(ErrorCode.FILE_UNSUPPORTED, latin("MZ\u0090\0"), "letter.pdf", "application/pdf");
        refused(ErrorCode.FILE_UNSUPPORTED, utf8("<svg/>"), "a.svg", "image/svg+xml");
        refused(ErrorCode.FILE_UNSUPPORTED, utf8("<html/>"), "a.html", "text/html");
        refused(ErrorCode.FILE_UNSUPPORTED, latin("GIF89a"), "a.png", "image/png");
        refused(ErrorCode.FILE_UNSUPPORTED, latin("\0\0\0\u0018ftypavif\0\0\0\0mif1miaf"), "a.heic", "");
        refused(ErrorCode.FILE_UNSUPPORTED, latin("PK\u0003\u0004"), "", "");
        refused(ErrorCode.FILE_UNSUPPORTED, latin(" %PDF-1.7"), "a.pdf", "");
    }

    @Example
    void textThatIsNone_isUnreadable() {
        refused(ErrorCode.FILE_UNREADABLE, latin("caf\u00e9"), "a.txt", "");
        refused(ErrorCode.FILE_UNREADABLE, utf8("a\0b"), "a.csv", "");
        refused(ErrorCode.FILE_UNREADABLE, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "surrogate.txt", "");
        refused(ErrorCode.FILE_UNREADABLE, new byte[] {'a', (byte) 0xc3}, "cut.txt", "");
        refused(ErrorCode.FILE_UNREADABLE, new byte[0], "empty.txt", "");
    }

    @Example
    void mailWithoutItsHeaders_isUnreadable() {
        refused(ErrorCode.FILE_UNREADABLE, latin("Hello"), "a.eml", "");
        refused(ErrorCode.FILE_UNREADABLE, latin("From: una@example.org\r\n\r\nDate: today"), "a.eml", "");
        refused(ErrorCode.FILE_UNREADABLE, latin("From: a\r\nDate: b\r\nno field\r\n\r\n"), "a.eml", "");
        refused(ErrorCode.FILE_UNREADABLE, latin("\r\n" + MAIL), "a.eml", "");
    }

    @Property
    void text_cutAnywhere_isTextAndHasItsHash(@ForAll @NotEmpty String text, @ForAll @IntRange(min = 1, max = 5) int part) throws Exception {
        Assume.that(text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Assume.that(Signature.of(utf8(text)).isEmpty());
        var content = check(utf8(text), part, "a.txt", "");
        assertEquals(FileKind.TXT, content.kind());
        assertEquals(utf8(text).length, content.size());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(utf8(text)), content.sha256());
    }

    @Property
    void bytes_cutAnywhere_areTextWhenTheyDecode(@ForAll @NotEmpty byte[] bytes, @ForAll @IntRange(min = 1, max = 5) int part) {
        Assume.that(Signature.of(bytes).isEmpty());
        var text = new Utf8();
        for (var from = 0; from < bytes.length; from += part) {
            text.add(Arrays.copyOfRange(bytes, from, Math.min(from + part, bytes.length)));
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        var sound = Arrays.equals(bytes, utf8(decoded)) && decoded.indexOf('\0') < 0;
        assertEquals(sound, text.isText());
    }

    private static FileKind kind(byte[] content, String name, String type) {
        return check(content, Chunks.SIZE, name, type).kind();
    }

    private static CheckedContent check(byte[] content, int part, String name, String type) {
        var check = new FileCheck();
        for (var from = 0; from < content.length; from += part) {
            check.add(Arrays.copyOfRange(content, from, Math.min(from + part, content.length)));
        }
        return check.end(name, type);
    }

    private static void refused(ErrorCode code, byte[] content, String name, String type) {
        assertEquals(code, assertThrows(Refusal.class, () -> kind(content, name, type)).code(), name);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
