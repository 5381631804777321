package dev.rapport.ground.auth;

import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.security.SecuritySchemes;

/** How callers sign in, as the contract tells it. */
@SecuritySchemes({
        @SecurityScheme(securitySchemeName = "openIdConnect", type = SecuritySchemeType.OPENIDCONNECT,
                openIdConnectUrl = "https://sign-in.example.com/.well-known/openid-configuration",
                description = "For people and machines of the desk"),
        @SecurityScheme(securitySchemeName = "customerLink", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "opaque",
                description = "x")
})
final class ContractSecurity {
    private ContractSecurity() {
    }
}
