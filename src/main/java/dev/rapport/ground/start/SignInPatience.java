package dev.rapport.ground.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;

/** Bounds every question to the sign-in provider: one that hangs would keep each caller with a token. */
@ApplicationScoped
@Unremovable
class SignInPatience implements OidcRequestFilter {
    private static final long MILLISECONDS = 3_000;

    @Override
    public void filter(OidcRequestContext context) {
        context.request().timeout(MILLISECONDS);
    }
}
