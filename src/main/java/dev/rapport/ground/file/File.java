package dev.rapport.ground.file;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A file. Its uploader alone sees it until it is attached, from then on it is seen as the item it hangs on. */
@Entity
class File extends Versioned {
    private String name;
    @Enumerated(EnumType.STRING)
    private FileKind kind;
    private long size;
    private byte[] sha256;
    private UUID uploaderId;
    private Instant uploadedAt;
    private @Nullable UUID itemId;
    private @Nullable UUID teamId;

    @SuppressWarnings("NullAway.Init")
    protected File() {
    }

    File(Upload upload, Actor actor) {
        this.name = upload.name();
        this.kind = upload.content().kind();
        this.size = upload.content().size();
        this.sha256 = upload.content().sha256();
        this.uploaderId = actor.id();
        this.uploadedAt = actor.at();
    }

    FileEvent uploaded() {
        return new FileEvent.Uploaded(Subject.ofDesk("file", id()), kind, size);
    }

    /** Hangs the file on an item, once and by its uploader only. */
    FileEvent attach(Subject item, Actor actor, String pointer) {
        if (!uploaderId.equals(actor.id())) {
            throw unknown(pointer);
        }
        if (itemId != null) {
            throw Refusal.at(pointer, ErrorCode.FILE_ATTACHED, "The file hangs on an item already.");
        }
        itemId = item.itemId();
        teamId = item.teamId();
        return new FileEvent.FileAttached(item, id(), kind, size);
    }

    static Refusal unknown(String pointer) {
        return Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such file that you uploaded.");
    }
}
