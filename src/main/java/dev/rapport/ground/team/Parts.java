package dev.rapport.ground.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives and ends parts in items, restricts items to those who have one and moves them; joins the transaction of the item's service. */
@ApplicationScoped
public class Parts {
    private static final String MOVE = """
            insert into moved (item_id, team_id) values (?1, ?2) on conflict (item_id) do update set team_id = excluded.team_id""";

    /** Gives a part that one person at a time has; whoever had it before sees the item no longer by it. */
    public Uni<Void> hand(UUID item, Part part, @Nullable UUID person) {
        return end(item, part).chain(() -> person == null ? Uni.createFrom().voidItem() : give(item, part, person));
    }

    /** Gives a person a part. */
    public Uni<Void> give(UUID item, Part part, UUID person) {
        return Panache.getSession().chain(session -> session.merge(new Participant(new Participant.Key(item, person, part))))
                .replaceWithVoid();
    }

    /** From now on only those with a part see the item; whoever restricts it has one as long as it is restricted. */
    public Uni<Void> restrict(UUID item, String reason, Actor actor) {
        return Panache.getSession().chain(session -> session.merge(new Restriction(item, reason, actor)))
                .chain(() -> give(item, Part.RESTRICTOR, actor.id()));
    }

    /** The team sees the item again, and whoever restricted it no longer by that. */
    public Uni<Void> lift(UUID item) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from Restriction r where r.itemId = ?1")
                        .setParameter(1, item).executeUpdate())
                .chain(() -> end(item, Part.RESTRICTOR));
    }

    /** From now on the item is with that team, for readers of what was written while it was with another one too. */
    public Uni<Void> move(UUID item, UUID team) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE).setParameter(1, item).setParameter(2, team).executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> end(UUID item, Part part) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from Participant p where p.itemId = ?1 and p.part = ?2")
                        .setParameter(1, item).setParameter(2, part).executeUpdate())
                .replaceWithVoid();
    }
}
