package dev.rapport.serve.choice;

/** The verbs that an answer lists as allowed now; each is a sub-resource that is posted. */
public enum OfferVerb {
    ANSWER,
    WITHDRAW,
    LINK
}
