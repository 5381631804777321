package dev.rapport.serve.appointment;

/** What may be done with an appointment now; each is a sub-resource that is posted. */
public enum AppointmentVerb {
    MOVE,
    KEPT,
    MISSED,
    CANCEL,
    LINK
}
