package dev.rapport.ground.file;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A file as told, without its content.
 *
 * @param sha256 of the content, in hexadecimal digits
 * @param itemId what it hangs on; absent until it is attached
 */
public record FileView(UUID id, long version, String name, String mediaType, long size, String sha256, UUID uploaderId,
        Instant uploadedAt, @Nullable UUID itemId) implements View {

    static FileView of(UUID id, long version, Upload upload, UUID uploader, Instant at) {
        var content = upload.content();
        return new FileView(id, version, upload.name(), content.kind().mediaType(), content.size(),
                HexFormat.of().formatHex(content.sha256()), uploader, at, null);
    }
}
