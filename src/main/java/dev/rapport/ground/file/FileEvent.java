package dev.rapport.ground.file;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to files. */
public sealed interface FileEvent extends Event {
    /** Somebody uploaded a file that hangs on nothing yet. */
    record Uploaded(Subject subject, FileKind kind, long size) implements FileEvent {
    }

    /** A file was hung on the item that is the subject. */
    record FileAttached(Subject subject, UUID fileId, FileKind kind, long size) implements FileEvent {
    }
}
