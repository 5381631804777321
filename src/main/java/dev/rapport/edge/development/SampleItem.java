package dev.rapport.edge.development;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.rules.catalogue.Availability;
import dev.rapport.rules.catalogue.CatalogueItemDetails;
import dev.rapport.rules.catalogue.CatalogueItemKind;
import dev.rapport.rules.catalogue.LeadTime;
import dev.rapport.rules.catalogue.Responsible;

/** A row of the table of products and services. */
record SampleItem(CatalogueItemKind kind, String sku, String name, @Nullable String description, Money price, int workingDays,
        @Nullable Boolean available, String team) {

    CatalogueItemDetails details(SampleCast cast) {
        return new CatalogueItemDetails(kind, sku, name, description, price, new LeadTime(workingDays, null),
                new Availability(available == null || available, null, null), new Responsible(null, cast.id(team)), cast.id("supervisor"));
    }
}
