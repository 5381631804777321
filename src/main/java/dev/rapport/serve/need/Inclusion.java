package dev.rapport.serve.need;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.team.Names;
import dev.rapport.ground.team.PersonName;
import dev.rapport.ground.team.TeamName;
import dev.rapport.serve.customer.CustomerRow;
import dev.rapport.serve.customer.CustomersNow;
import dev.rapport.serve.need.Include.Includable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells those whose ids items have, each kind of them in one statement for all items. */
@ApplicationScoped
public class Inclusion {
    private final CustomersNow customers;
    private final Names names;

    Inclusion(CustomersNow customers, Names names) {
        this.customers = customers;
        this.names = names;
    }

    /** The same item with those to be included. */
    public <T extends Including<T>> Uni<T> in(T item, Include include, Actor actor) {
        return find(List.of(item), include, actor).map(found -> found.in(item));
    }

    /** The same page with those to be included. */
    public <T extends Including<T>> Uni<Page<T>> in(Page<T> page, Include include, Actor actor) {
        return find(page.items(), include, actor).map(found -> page.map(found::in));
    }

    private <T extends Including<T>> Uni<Found> find(List<T> items, Include include, Actor actor) {
        return customers.of(include.ids(Includable.CUSTOMER, items, T::customerId))
                .chain(customers -> names.ofPeople(owners(items, include, actor))
                        .chain(people -> names.ofTeams(include.ids(Includable.TEAM, items, T::teamId))
                                .map(teams -> new Found(customers, people, teams))));
    }

    /** Machines of others read no people. */
    private static <T extends Including<T>> Set<UUID> owners(List<T> items, Include include, Actor actor) {
        return actor.readsText() ? include.ids(Includable.OWNER, items, T::ownerId) : Set.of();
    }

    private record Found(Map<UUID, CustomerRow> customers, Map<UUID, PersonName> people, Map<UUID, TeamName> teams) {
        <T extends Including<T>> T in(T item) {
            var owner = item.ownerId();
            return item.including(customers.get(item.customerId()), owner == null ? null : people.get(owner), teams.get(item.teamId()));
        }
    }
}
