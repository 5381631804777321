package dev.rapport.serve.assistance;

/** The verbs that an answer lists as allowed now; each is a sub-resource that is posted. */
public enum AssistanceVerb {
    ANSWER,
    PASS_ON,
    WITHDRAW
}
