package dev.rapport.ground.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the framework would leave unsafe or unbounded is set in production (architecture: unsafe defaults). */
class ConfigDefaultsTest {
    @ParameterizedTest
    @CsvSource({
            "quarkus.http.host, 127.0.0.1",
            "quarkus.http.limits.max-body-size, 1G",
            "quarkus.http.limits.max-form-attribute-size, 64K",
            "quarkus.http.limits.max-connections, 2000",
            "quarkus.http.idle-timeout, 60s",
            "quarkus.management.enabled, true",
            "quarkus.management.host, 127.0.0.1",
            "quarkus.shutdown.delay-enabled, true",
            "quarkus.shutdown.delay, 2s",
            "quarkus.shutdown.timeout, 20s",
            "quarkus.datasource.reactive.max-size, 16",
            "quarkus.datasource.reactive.max-lifetime, 30m",
            "quarkus.datasource.reactive.reconnect-attempts, 0",
            "quarkus.datasource.username, rapport_app",
            "quarkus.jackson.fail-on-unknown-properties, true",
            "quarkus.rest.jackson.optimization.enable-reflection-free-serializers, false",
            "quarkus.oidc.token.audience, rapport",
            "quarkus.oidc.token.allow-jwt-introspection, false",
            "quarkus.oidc.token.allow-opaque-token-introspection, false",
            "quarkus.oidc.connection-timeout, 3s",
            "quarkus.security.jaxrs.deny-unannotated-endpoints, true",
            "quarkus.log.console.json.enabled, true",
            "quarkus.log.category.\"org.hibernate.orm.jdbc.error\".level, OFF"})
    void production_withoutSettings_isSafeAndBounded(String property, String value) throws IOException {
        assertEquals(value, production(Map.of()).getValue(property, String.class));
    }

    @Test
    void production_withoutSettings_letsNoOriginIn() throws IOException {
        assertTrue(production(Map.of()).getOptionalValue("quarkus.http.cors.origins", String.class).isEmpty());
    }

    @Test
    void presets_areThoseInForce() throws IOException {
        var production = production(Map.of());
        for (var setting : Setting.values()) {
            if (setting.variable().startsWith("RAPPORT_")) {
                assertEquals(setting.preset(), production.getOptionalValue(setting.property(), String.class).orElse(""), setting.variable());
            }
        }
    }

    @Test
    void variables_setTheirProperties() throws IOException {
        for (var setting : Setting.values()) {
            assertEquals("17", production(Map.of(setting.variable(), "17")).getValue(setting.property(), String.class), setting.variable());
        }
    }

    private static SmallRyeConfig production(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder().withProfile("prod").addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(ConfigDefaultsTest.class.getResource("/application.properties")))
                .withSources(new EnvConfigSource(environment, 300)).build();
    }
}
