package dev.rapport.serve.choice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.catalogue.CatalogueItemView;

/**
 * A choice as it is asked to be put, held against the catalogue as it is now.
 *
 * @param item what the catalogue says of it, null where the choice has words of its own
 * @param pointer where it stands in the request
 */
record DraftedChoice(NewChoice wanted, @Nullable CatalogueItemView item, NewOffer offer, Instant at, String pointer) {

    DraftedChoice {
        requireWordsOfOneSource(wanted, item, pointer);
        requireAvailable(item, at, pointer);
        refuse(wanted.recommended() && wanted.reason() == null, pointer + "/reason", "A recommendation has a reason.");
        if (wanted.leadTime() != null) {
            wanted.leadTime().check(pointer + "/leadTime");
        }
        if (wanted.slot() != null) {
            wanted.slot().check(at, pointer + "/slot");
        }
        refuse(isScheduled(wanted) && wanted.quantity() != null && wanted.quantity() > 1, pointer + "/quantity", "A slot is taken once.");
        var until = wanted.validUntil();
        refuse(until != null && (!until.isAfter(at) || until.isAfter(offer.validUntil())), pointer + "/validUntil",
                "A choice is valid from now and at most as long as its offer.");
    }

    Specification specification() {
        return item == null
                ? new Specification(wanted.name(), wanted.description(), wanted.quality(), wanted.leadTime(), wanted.slot(),
                        wanted.price(), wanted.limits(), wanted.termsVersion())
                : new Specification(item.name(), item.description(), wanted.quality(), either(item.leadTime(), wanted.leadTime()),
                        wanted.slot(), either(item.price(), wanted.price()), wanted.limits(), wanted.termsVersion());
    }

    int quantity() {
        return wanted.quantity() == null ? 1 : wanted.quantity();
    }

    Explained explained() {
        return wanted.explained() == null ? offer.explained() : wanted.explained();
    }

    /** What begins by then can be taken no more. */
    Instant validUntil() {
        var until = wanted.validUntil() == null ? offer.validUntil() : wanted.validUntil();
        return isScheduled(wanted) && wanted.slot().from().isBefore(until) ? wanted.slot().from() : until;
    }

    private static boolean isScheduled(NewChoice wanted) {
        return wanted.slot() != null && wanted.slot().isScheduled();
    }

    private static void requireWordsOfOneSource(NewChoice wanted, @Nullable CatalogueItemView item, String pointer) {
        if (item == null) {
            refuse(wanted.name() == null, pointer + "/name", "A choice that is not of the catalogue has a name.");
            return;
        }
        refuse(wanted.name() != null, pointer + "/name", "The catalogue says the name.");
        refuse(wanted.description() != null, pointer + "/description", "The catalogue says the description.");
        refuse(item.price() != null && wanted.price() != null, pointer + "/price", "The catalogue says the price.");
        refuse(item.leadTime() != null && wanted.leadTime() != null, pointer + "/leadTime", "The catalogue says the lead time.");
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static void requireAvailable(@Nullable CatalogueItemView item, Instant at, String pointer) {
        if (item != null && !item.availability().at(at)) {
            throw Refusal.at(pointer + "/catalogueItemId", ErrorCode.CATALOGUE_ITEM_UNAVAILABLE);
        }
    }

    private static void refuse(boolean broken, String pointer, String detail) {
        if (broken) {
            throw Refusal.at(pointer, ErrorCode.INVALID, detail);
        }
    }
}
