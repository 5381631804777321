package dev.rapport.ground.link;

import java.time.Clock;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs in whoever brings the token of a link as bearer. It is asked before OpenID Connect, and answers null,
 * which passes the request on, for everything that does not bear the prefix of such tokens.
 */
@ApplicationScoped
class LinkAuthentication implements HttpAuthenticationMechanism {
    /** Above that of OpenID Connect, which is one above the default unless {@code quarkus.oidc.priority} says otherwise. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 100;

    private final LinkLookup lookup;
    private final Clock clock;

    LinkAuthentication(LinkLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return LinkToken.of(context.request().getHeader("Authorization")).map(this::identify)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Leaves the challenge to OpenID Connect, so that the answer to a wrong link is that to any wrong token. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    private Uni<SecurityIdentity> identify(LinkToken token) {
        return lookup.find(token, clock.instant())
                .onItem().ifNull().failWith(() -> new AuthenticationFailedException())
                .map(LinkAuthentication::identity);
    }

    private static SecurityIdentity identity(LinkLookup.Found found) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("link:" + found.link()))
                .addRole(Roles.CUSTOMER)
                .addAttribute(Caller.LINK, found.link())
                .addAttribute(Caller.CUSTOMER, found.customer())
                .addAttribute(LinkedItem.FOUND, found)
                .build();
    }
}
