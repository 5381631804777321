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
    record Created(Subject subject, CustomerKind kind, boolean internal) implements CustomerEvent {
    }

    record Changed(Subject subject, List<String> fields) implements CustomerEvent {
    }

    record ContactAdded(Subject subject, UUID contactId, ContactType contactType) implements CustomerEvent {
    }

    record ContactChanged(Subject subject, UUID contactId, List<String> fields) implements CustomerEvent {
    }

    record ContactRemoved(Subject subject, UUID contactId) implements CustomerEvent {
    }

    record ContactPersonAdded(Subject subject, UUID contactPersonId, SortedSet<Act> may) implements CustomerEvent {
    }

    record ContactPersonChanged(Subject subject, UUID contactPersonId, List<String> fields, SortedSet<Act> may) implements CustomerEvent {
    }

    record ContactPersonLeft(Subject subject, UUID contactPersonId) implements CustomerEvent {
    }

    record RepresentativeAdded(Subject subject, UUID representativeId, String kind, String verification, SortedSet<Act> scope,
            Instant validFrom, @Nullable Instant validUntil) implements CustomerEvent {
    }

    record RepresentativeRevoked(Subject subject, UUID representativeId) implements CustomerEvent {
    }

    record ConsentRecorded(Subject subject, UUID consentId, ConsentPurpose purpose, boolean given, String wordingVersion,
            String channel) implements CustomerEvent {
    }

    record Merged(Subject subject, UUID mergeId, UUID absorbedId) implements CustomerEvent {
    }

    record MergeUndone(Subject subject, UUID mergeId, UUID absorbedId) implements CustomerEvent {
    }
}
