package dev.rapport.ground.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken, with the media type under which each is told. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    HEIC("image/heic", "heic", "heif"),
    TXT("text/plain;charset=UTF-8", "txt"),
    CSV("text/csv;charset=UTF-8", "csv"),
    EML("message/rfc822", "eml");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type, with the character set where it is text. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a name ends as this kind's names do. */
    boolean names(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    String extension() {
        return extensions.get(0);
    }

    /** What a caller says the file is: its name's ending, else its media type. */
    static Optional<FileKind> declared(String name, String type) {
        var plainType = type.replaceFirst(";.*", "").strip();
        return Arrays.stream(values()).filter(kind -> kind.names(name)).findFirst()
                .or(() -> Arrays.stream(values()).filter(kind -> kind.mediaType.startsWith(plainType + ";")
                        || kind.mediaType.equals(plainType)).findFirst());
    }
}
