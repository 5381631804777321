package dev.rapport.ground.file;

/** What was found out about the content of a file. */
record CheckedContent(FileKind kind, long size, byte[] sha256) {
}
