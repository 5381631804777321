package dev.rapport.ground.http;

/** Where a version of a thing stands: {@code DRAFT -> PUBLISHED}. */
public enum VersionStatus {
    /** May change, and holds for nothing. */
    DRAFT,
    /** Never changes. */
    PUBLISHED
}
