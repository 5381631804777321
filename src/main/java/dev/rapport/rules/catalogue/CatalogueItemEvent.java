package dev.rapport.rules.catalogue;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;

/** What happens to catalogue items. */
public sealed interface CatalogueItemEvent extends Event {
    /** A product or service was added. */
    record Created(Subject subject, @Nullable Money price, @Nullable LeadTime leadTime, Availability availability)
            implements CatalogueItemEvent {
    }

    /** Something about it changed; offers already made keep what they say. */
    record Changed(Subject subject, @Nullable Money price, @Nullable LeadTime leadTime, Availability availability)
            implements CatalogueItemEvent {
    }
}
