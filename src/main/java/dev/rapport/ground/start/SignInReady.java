package dev.rapport.ground.start;

import java.time.Duration;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ready while the sign-in provider answers. The framework's own check asks only once tokens came in, and without
 * readiness none come: this one connects where that failed before.
 */
@Readiness
@ApplicationScoped
class SignInReady implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantConfigBean tenants;

    SignInReady(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return tenants.getDefaultTenant().initialize()
                .chain(SignInReady::discover)
                .ifNoItem().after(PATIENCE).fail()
                .map(status -> HealthCheckResponse.named("sign-in").status(status == 200).build())
                .onFailure().recoverWithItem(away -> HealthCheckResponse.down("sign-in"));
    }

    private static Uni<Integer> discover(TenantConfigContext tenant) {
        return tenant.getOidcProviderClient().getWebClient().getAbs(tenant.getOidcMetadata().getDiscoveryUri())
                .send().map(answer -> answer.statusCode());
    }
}
