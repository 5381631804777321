package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to customers; the subject is the customer as it is then, merged or not. */
public sealed interface CustomerEvent extends Event {
    /** A customer became known to the desk. */
    record Created(Subject subject, CustomerKind kind, boolean internal) implements CustomerEvent {
    }

    /** Something about the customer itself changed. */
    record Changed(Subject subject, List<String> fields) implements CustomerEvent {
    }

    /** There is one more way to reach the customer. */
    record ContactAdded(Subject subject, UUID contactId, ContactType contactType) implements CustomerEvent {
    }

    /** A way to reach the customer changed. */
    record ContactChanged(Subject subject, UUID contactId, List<String> fields) implements CustomerEvent {
    }

    /** The customer is not reached that way any more. */
    record ContactRemoved(Subject subject, UUID contactId) implements CustomerEvent {
    }

    /** Somebody acts for the customer from now on. */
    record ContactPersonAdded(Subject subject, UUID contactPersonId, SortedSet<Act> may) implements CustomerEvent {
    }

    /** Something about a contact person changed, or what they may do. */
    record ContactPersonChanged(Subject subject, UUID contactPersonId, List<String> fields, SortedSet<Act> may) implements CustomerEvent {
    }

    /** A contact person acts for the customer no more. */
    record ContactPersonLeft(Subject subject, UUID contactPersonId) implements CustomerEvent {
    }

    /** Somebody was given the authority to act for the customer. */
    record RepresentativeAdded(Subject subject, UUID representativeId, String kind, String verification, SortedSet<Act> scope,
            Instant validFrom, @Nullable Instant validUntil) implements CustomerEvent {
    }

    /** An authority ended before its time. */
    record RepresentativeRevoked(Subject subject, UUID representativeId) implements CustomerEvent {
    }

    /** The customer consented to a purpose, or took that back. */
    record ConsentRecorded(Subject subject, UUID consentId, ConsentPurpose purpose, boolean given, String wordingVersion,
            String channel) implements CustomerEvent {
    }

    /** Another customer turned out to be this one. */
    record Merged(Subject subject, UUID mergeId, UUID absorbedId) implements CustomerEvent {
    }

    /** The customer asked to be erased: until that is decided their data is left as it is. */
    record Restricted(Subject subject) implements CustomerEvent {
    }

    /** The customer is not erased after all. */
    record RestrictionLifted(Subject subject) implements CustomerEvent {
    }

    /** Nobody reads of the customer any more. */
    record Erased(Subject subject) implements CustomerEvent {
    }

    /** The two are not one and the same after all. */
    record MergeUndone(Subject subject, UUID mergeId, UUID absorbedId) implements CustomerEvent {
    }
}
