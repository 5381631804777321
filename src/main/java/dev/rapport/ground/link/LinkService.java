package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of links. Features make links to their items and mark their acts as used. */
@ApplicationScoped
@WithTransaction
public class LinkService {
    private final LinkRepository links;
    private final Journal journal;
    private final LinkConfig config;

    LinkService(LinkRepository links, Journal journal, LinkConfig config) {
        this.links = links;
        this.journal = journal;
        this.config = config;
    }

    /**
     * Makes a link to an item. The feature has checked that the actor sees the item, that the recipient is one of
     * its customer's contacts and that the acts are its own; it answers with {@link MadeLink#answer()}.
     */
    public Uni<MadeLink> make(NewLink link, Subject item, Actor actor) {
        requireInReach(link.expiresAt(), actor.at());
        var token = LinkToken.random();
        return links.add(new Link(link, item, token))
                .call(made -> journal.record(made.made(), actor))
                .map(made -> made.tellOnce(token.under(config.baseUrl())));
    }

    /** Takes a link back. */
    public Uni<Void> withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        return links.require(id, actor)
                .invoke(link -> expected.check(link.version()))
                .call(link -> journal.record(link.withdraw(actor.at()), actor))
                .replaceWithVoid();
    }

    /**
     * Uses an act up, in the transaction of what it does; refused as an unknown token where it is not left. What may be done
     * again and again, such as adding a message, is only asked for by {@link LinkedItem#requireAct}.
     */
    public Uni<Void> use(UUID id, String act, Instant at) {
        return links.use(id, act, at).invoke(LinkService::requireOne).replaceWithVoid();
    }

    /** The items moved to another team, and their links with them. */
    public Uni<Void> follow(Collection<UUID> items, UUID team) {
        return links.follow(items, team).replaceWithVoid();
    }

    private void requireInReach(Instant expiresAt, Instant at) {
        if (!expiresAt.isAfter(at) || expiresAt.isAfter(at.plus(config.longest()))) {
            throw Refusal.at("/expiresAt", ErrorCode.INVALID,
                    "A link expires after now and within " + config.longest().toDays() + " days.");
        }
    }

    private static void requireOne(int used) {
        if (used != 1) {
            throw LinkedItem.unauthenticated();
        }
    }
}
