package dev.rapport.ground.job;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of imports that brought a customer or an item of theirs, and by which ids another system knows them. */
@ApplicationScoped
class ImportsHeld implements PersonalData {
    private static final String OF_CUSTOMER = "(%1$s.thing_id = any ($1) or %1$s.thing_id in " + PersonalData.ITEMS + ")";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("import-rows", "import_row", OF_CUSTOMER.formatted("import_row")).keyed("import_id", "number").ofItems("import_row.thing_id")
                        .keeps("number", "outcome", "code").empties("pointer", "detail"),
                Held.removed("import-sources", "import_source", OF_CUSTOMER.formatted("import_source")).keyed("rows", "system", "external_id", "team_id")
                        .ofItems("import_source.thing_id").keeps("rows", "system", "external_id")
                        .hides("hash"));
    }
}
