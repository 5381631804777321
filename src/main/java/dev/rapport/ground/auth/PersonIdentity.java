package dev.rapport.ground.auth;


import java.util.NoSuchElementException;
import java.util.UUID;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds the person of a token by issuer and subject. At the first sign-in the person with the token's
 * user name is bound to both, once; a later token with the same name and another subject finds nobody, as does one
 * without a subject.
 */
@ApplicationScoped
class PersonIdentity implements SecurityIdentityAugmentor {
    private final PersonLookup lookup;

    PersonIdentity(PersonLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return Uni.createFrom().item(identity);
        }
        return lookup.personOf(token.getIssuer(), token.getSubject(), token.getName(), Roles.foremost(identity.getRoles()))
                .map(person -> with(identity, person))
                .onFailure(NoSuchElementException.class).recoverWithItem(identity);
    }

    private static SecurityIdentity with(SecurityIdentity identity, UUID person) {
        return QuarkusSecurityIdentity.builder(identity).addAttribute(Caller.PERSON, person).build();
    }
}
