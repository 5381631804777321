package dev.rapport.ground.team;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** Why an item of a customer is restricted is said in words, which often are about others. */
@ApplicationScoped
class RestrictionsHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("restrictions", "restriction", "restriction.item_id in " + PersonalData.ITEMS)
                .keyed("item_id").keeps("at").marks("reason").withholds("reason"));
    }
}
