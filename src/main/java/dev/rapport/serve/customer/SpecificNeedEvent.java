package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/**
 * What happens to specific needs. The subject is the customer, whom the events do not name otherwise, so that no timeline tells of them, and of
 * the followers of the feed administrators alone learn that there are any; an access request finds them.
 */
public sealed interface SpecificNeedEvent extends Event {
    /** How events name what is told of a customer to nobody else. */
    String TYPE = "specific-need";

    static Subject of(UUID customer) {
        return new Subject(TYPE, customer, null, null);
    }

    /** The desk knows of one more. */
    record Recorded(Subject subject, UUID specificNeedId, @Nullable UUID servedWith) implements SpecificNeedEvent {
    }

    /** One is to be forgotten. */
    record Withdrawn(Subject subject, UUID specificNeedId, String channel, @Nullable OnBehalf onBehalf, @Nullable UUID servedWith) implements SpecificNeedEvent {
    }

    /** Somebody read what adjustments are wanted, so many. */
    record AdjustmentsRead(Subject subject, int count, @Nullable UUID servedWith) implements SpecificNeedEvent {
    }

    /** Somebody read all that is kept, category, basis and purpose too. */
    record ReadWhole(Subject subject, int count, @Nullable UUID servedWith) implements SpecificNeedEvent {
    }
}
