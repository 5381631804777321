package dev.rapport.serve.interaction;

/** The verbs that an answer lists as allowed now; each is a sub-resource that is posted. */
public enum InteractionVerb {
    NAME_NEED,
    PROMISE,
    END,
    PRAISE,
    AGREE_TO_PRAISE
}
