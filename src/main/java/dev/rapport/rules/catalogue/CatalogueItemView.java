package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.View;
import dev.rapport.ground.money.Money;

/** A catalogue item as told. */
public record CatalogueItemView(UUID id, long version, CatalogueItemKind kind, String sku, String name, @Nullable String description,
        @Nullable Money price, @Nullable LeadTime leadTime, Availability availability, Responsible responsible, UUID ownerId,
        @Nullable ExternalId externalId) implements View {

    static CatalogueItemView of(CatalogueItem item) {
        var details = item.details();
        return new CatalogueItemView(item.id(), item.version(), details.kind(), details.sku(), details.name(), details.description(),
                details.price(), details.leadTime(), item.availability(), details.responsible(), details.ownerId(),
                details.externalId());
    }
}
