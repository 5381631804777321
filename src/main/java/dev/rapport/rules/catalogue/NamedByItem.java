package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.team.PersonQueries;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The people and teams that an item names: active when they are named; whoever left afterwards stays named until somebody else is. */
@ApplicationScoped
class NamedByItem {
    private final PersonQueries people;
    private final TeamQueries teams;

    NamedByItem(PersonQueries people, TeamQueries teams) {
        this.people = people;
        this.teams = teams;
    }

    /** Refuses whom the wanted details name, and those before did not, where there is no such active one. */
    Uni<Void> require(CatalogueItemDetails wanted, @Nullable CatalogueItemDetails before) {
        var responsible = wanted.responsible();
        var known = before == null ? new Responsible(null, null) : before.responsible();
        return people.requireActive(unless(before == null ? null : before.ownerId(), wanted.ownerId()), "/ownerId")
                .chain(() -> people.requireActive(unless(known.personId(), responsible.personId()), "/responsible/personId"))
                .chain(() -> teams.requireActive(unless(known.teamId(), responsible.teamId()), "/responsible/teamId"));
    }

    private static @Nullable UUID unless(@Nullable UUID known, @Nullable UUID wanted) {
        return wanted == null || wanted.equals(known) ? null : wanted;
    }
}
