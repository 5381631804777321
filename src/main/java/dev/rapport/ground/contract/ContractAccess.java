package dev.rapport.ground.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * Where the service is and how a caller proves who it is: staff and integrators by OpenID Connect, customers
 * by the link they were sent.
 */
final class ContractAccess {
    private static final String OPEN_ID = "openId";
    private static final String CUSTOMER_LINK = "customerLink";
    /** The role of whoever comes with a link, which no token of OpenID Connect gives. */
    private static final String CUSTOMER = "customer";

    private ContractAccess() {
    }

    static void addTo(OpenAPI document) {
        document.setServers(List.of(server()));
        document.getComponents().addSecurityScheme(OPEN_ID, openId());
        document.getComponents().addSecurityScheme(CUSTOMER_LINK, customerLink());
    }

    /** Relative, so that the same document is true for every installation and never names one without TLS. */
    private static Server server() {
        var server = OASFactory.createServer().url("/")
                .description("The installation that serves this document: local, staging or production.");
        server.addExtension("x-internal", false);
        return server;
    }

    private static SecurityScheme openId() {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT)
                .openIdConnectUrl("/.well-known/openid-configuration")
                .description("Authorization code with PKCE for people, client credentials for integrators."
                        + " Signature, issuer, audience and expiry of each token are checked as RFC8725 says;"
                        + " the roles are in the claim groups.");
    }

    /** The framework writes the roles as scopes, which they are not: a token that carries them has no such scope. */
    static void complete(ContractCall call) {
        var needs = Optional.ofNullable(call.operation().getSecurity()).orElse(List.of());
        var staff = needs.stream().filter(need -> need.hasScheme(OPEN_ID)).toList();
        var roles = staff.stream().map(need -> need.getScheme(OPEN_ID)).flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        staff.forEach(need -> need.setSchemes(Map.of(OPEN_ID, List.of())));
        if (roles.contains(CUSTOMER)) {
            call.operation().setSecurity(roles.size() == 1 ? List.of(need(CUSTOMER_LINK)) : List.of(need(OPEN_ID), need(CUSTOMER_LINK)));
        }
        if (!staff.isEmpty()) {
            describe(call, roles.isEmpty() ? "Any signed-in person." : "Roles: " + String.join(", ", roles) + ".");
        }
    }

    private static SecurityRequirement need(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static void describe(ContractCall call, String roles) {
        var told = Optional.ofNullable(call.operation().getDescription()).map(text -> text + "\n\n").orElse("");
        call.operation().setDescription(told + roles);
    }

    private static SecurityScheme customerLink() {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("opaque")
                .description("The random token of a customer's link: no JWT, good for one matter and a limited time.");
    }
}
