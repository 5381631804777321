package dev.rapport.serve.assistance;

/** What those are who may be asked for assistance. */
public enum DesignationKind {
    COLLEAGUE,
    SUPERVISOR,
    LINE_MANAGEMENT,
    SPECIALIST,
    /** Outside of the desk; asked through the person named. */
    EXTERNAL
}
