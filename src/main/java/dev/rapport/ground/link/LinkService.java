package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
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
    private final LinkedItem linked;
    private final Journal journal;
    private final LinkConfig config;

    LinkService(LinkRepository links, LinkedItem linked, Journal journal, LinkConfig config) {
        this.links = links;
        this.linked = linked;
        this.journal = journal;
        this.config = config;
    }

    /**
     * Makes a link to an item. The feature has checked that the actor sees the item, and that the recipient is one of
     * its customer's contacts; it answers with {@link MadeLink#answer()}.
     *
     * @param acts what links to such items may let do
     */
    public Uni<MadeLink> make(NewLink link, Set<String> acts, Subject item, Actor actor) {
        link.requireActs(acts);
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

    /** Takes back every link of recipients who are to have none any more, whatever the items. */
    public Uni<Void> withdrawOf(Collection<UUID> recipients, Actor actor) {
        return recipients.isEmpty() ? Uni.createFrom().voidItem()
                : links.ofRecipients(recipients)
                        .map(found -> found.stream().map(link -> link.withdraw(actor.at())).toList())
                        .chain(events -> journal.record(events, actor));
    }

    /**
     * Uses an act of the current request's link up, in the transaction of what it does, and tells the item that it is for;
     * refused as an unknown token where the act is not left. What may be done again and again, such as adding a message, is
     * only asked for by {@link LinkedItem#requireAct}.
     */
    public Uni<UUID> act(String type, String act, Actor actor) {
        linked.requireAct(act);
        var item = linked.require(type);
        return links.use(actor.id(), act, actor.at()).invoke(LinkService::requireOne).replaceWith(item);
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
