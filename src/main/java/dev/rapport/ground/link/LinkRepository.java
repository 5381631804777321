package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores links; those withdrawn are gone for every reader. */
@ApplicationScoped
class LinkRepository implements VersionedRepository<Link> {
    private static final String SEEN = "from Link l where l.withdrawnAt is null and " + Visible.hql("l.guardId", "l.teamId", ":actor");
    private static final String ONE = SEEN + " and l.id = :id";
    private static final String OF_ITEM = SEEN + " and l.itemId = :item";
    private static final String PAGE = OF_ITEM + " and l.id > :after order by l.id";
    private static final String USE = """
            update versioned Link l set l.usedActs = array_append(l.usedActs, :act)
             where l.id = :id and l.withdrawnAt is null and l.expiresAt > :at
               and array_contains(l.acts, :act) and not array_contains(l.usedActs, :act)""";
    private static final String OF_RECIPIENTS = "from Link l where l.withdrawnAt is null and l.recipientId in ?1";
    private static final String FOLLOW = "update versioned Link l set l.teamId = :team where l.itemId in :items";

    /** The link, where the actor may see its item, or 404. */
    Uni<Link> require(UUID id, Actor actor) {
        return find(ONE, Map.of("actor", actor.id(), "id", id)).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The links of an item by age, where the actor may see it. */
    Uni<List<Link>> ofItem(UUID item, UUID after, int last, Actor actor) {
        return find(PAGE, Map.of("actor", actor.id(), "item", item, "after", after)).range(0, last).list();
    }

    Uni<Long> countOfItem(UUID item, Actor actor) {
        return count(OF_ITEM, Map.of("actor", actor.id(), "item", item));
    }

    /** The links that the recipients have, whatever the items. */
    Uni<List<Link>> ofRecipients(Collection<UUID> recipients) {
        return find(OF_RECIPIENTS, recipients).list();
    }

    /** How many links had the act left; of two that ask at once the second finds none. */
    Uni<Integer> use(UUID id, String act, Instant at) {
        return update(USE, Map.of("id", id, "act", act, "at", at));
    }

    Uni<Integer> follow(Collection<UUID> items, UUID team) {
        return update(FOLLOW, Map.of("items", items, "team", team));
    }
}
