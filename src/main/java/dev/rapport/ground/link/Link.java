package dev.rapport.ground.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;

/**
 * Lets one recipient do named acts to one item until it expires or is withdrawn. Reading uses nothing up;
 * an act is used up by {@link LinkService#act}, past the entity, so that of two at once one wins.
 */
@Entity
class Link extends Versioned {
    private byte[] tokenHash;
    private String itemType;
    private UUID itemId;
    /** The item that decides who sees the link: of an offer its need. */
    private UUID guardId;
    private UUID customerId;
    private UUID teamId;
    private @Nullable UUID recipientId;
    private Set<String> acts;
    private Set<String> usedActs;
    private Instant expiresAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Link() {
    }

    Link(NewLink link, Subject item, LinkToken token) {
        this.tokenHash = token.hash();
        this.itemType = item.type();
        this.itemId = item.id();
        this.guardId = item.itemId();
        this.customerId = Objects.requireNonNull(item.customerId());
        this.teamId = Objects.requireNonNull(item.teamId());
        this.recipientId = link.recipientId();
        this.acts = Set.copyOf(link.acts());
        this.usedActs = Set.of();
        this.expiresAt = link.expiresAt().truncatedTo(ChronoUnit.MICROS);
    }

    LinkEvent made() {
        return new LinkEvent.LinkMade(asSubject(), id(), recipientId, acts, expiresAt);
    }

    /** Takes it back; from then on its token is like one that never was. */
    LinkEvent withdraw(Instant at) {
        withdrawnAt = at;
        return new LinkEvent.LinkWithdrawn(asSubject(), id());
    }

    MadeLink tellOnce(String url) {
        return new MadeLink(id(), version(), url, expiresAt);
    }

    LinkView view() {
        return new LinkView(id(), version(), itemType, itemId, customerId, recipientId, acts, usedActs, expiresAt);
    }

    private Subject asSubject() {
        return new Subject(itemType, itemId, guardId, customerId, teamId);
    }
}
