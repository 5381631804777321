package dev.rapport.ground.file;

import java.security.MessageDigest;

import dev.rapport.ground.http.Sha256;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * Looks at a file part by part: which kind its content is, whatever its name says, and its SHA-256. Texts
 * look all alike, so among them the name decides.
 */
final class FileCheck {
    private final MessageDigest sha256 = Sha256.begun();
    private final Utf8 text = new Utf8();
    private byte[] head = new byte[0];
    private long size;

    void add(byte[] part) {
        head = size == 0 ? part : head;
        size += part.length;
        sha256.update(part);
        text.add(part);
    }

    /** What the file, now read to its end, is. */
    CheckedContent end(String name, String type) {
        if (size == 0) {
            throw refused(ErrorCode.FILE_UNREADABLE, "The file is empty.");
        }
        var kind = Signature.of(head).orElseGet(() -> textKind(name, type));
        return new CheckedContent(kind, size, sha256.digest());
    }

    private FileKind textKind(String name, String type) {
        var kind = FileKind.declared(name, type).orElseThrow(FileCheck::unsupported);
        return switch (kind) {
            case TXT, CSV -> requireSound(text.isText(), kind, "The text is not UTF-8 or has U+0000 in it.");
            case EML -> requireSound(Signature.isMail(head), kind, "The e-mail does not begin with its headers, From and Date among them.");
            default -> throw unsupported();
        };
    }

    private static FileKind requireSound(boolean sound, FileKind kind, String why) {
        if (!sound) {
            throw refused(ErrorCode.FILE_UNREADABLE, why);
        }
        return kind;
    }

    private static Refusal unsupported() {
        return refused(ErrorCode.FILE_UNSUPPORTED, "The content is none of pdf, png, jpeg, heic, txt, csv and eml.");
    }

    private static Refusal refused(ErrorCode code, String why) {
        return Refusal.at("/file", code, why);
    }
}
