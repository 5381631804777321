package dev.rapport.edge.development;

import java.time.Instant;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.rules.catalogue.CatalogueItemDetails;
import dev.rapport.rules.catalogue.CatalogueItemService;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;

/** Makes the products and services of a shop for offices and their kitchens. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleCatalogue {
    private final CatalogueItemService items;
    private final ObjectMapper mapper;

    SampleCatalogue(CatalogueItemService items, ObjectMapper mapper) {
        this.items = items;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        return SampleFile.read(mapper, "catalogue", ObjectNode.class).stream().map(row -> new SampleAct(at,
                () -> items.create(details(row, cast), cast.actor("manager", at)).invoke(view -> cast.add(view.sku(), view.id()))));
    }

    private CatalogueItemDetails details(ObjectNode row, SampleCast cast) {
        row.putObject("responsible").put("teamId", cast.id(row.remove("team").textValue()).toString());
        row.put("ownerId", cast.id("supervisor").toString());
        return mapper.convertValue(row, CatalogueItemDetails.class);
    }
}
