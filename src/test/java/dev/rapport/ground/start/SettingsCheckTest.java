package dev.rapport.ground.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class SettingsCheckTest {
    private static final Map<Setting, String> GOOD = Map.ofEntries(
            Map.entry(Setting.PROFILE, "prod"),
            Map.entry(Setting.DATABASE_URL, "postgresql://db.example.org:5432/rapport?sslmode=verify-full&sslrootcert=/etc/ca.pem"),
            Map.entry(Setting.DATABASE_USER, "rapport_app"),
            Map.entry(Setting.DATABASE_PASSWORD, "Ap1-Lm55-vB33-qq90"),
            Map.entry(Setting.DATABASE_OWNER, "rapport_owner"),
            Map.entry(Setting.DATABASE_OWNER_PASSWORD, "Ow9-Kx27-pQ41-zz81"),
            Map.entry(Setting.DATABASE_CONNECTIONS, "16"),
            Map.entry(Setting.SIGN_IN_URL, "https://login.example.org/realms/rapport"),
            Map.entry(Setting.SIGN_IN_AUDIENCE, "rapport"),
            Map.entry(Setting.MASTER_KEYS, "k1:/T/rPJJQt5dKm1KLaWNjIaRhtV71W3vq/YCamp6SW3k="),
            Map.entry(Setting.LINKS_BASE_URL, "https://desk.example.org/l"));

    @Test
    void check_goodSettings_findsNothing() {
        assertEquals(List.of(), refused(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DATABASE_URL", "DATABASE_PASSWORD", "DATABASE_OWNER", "DATABASE_OWNER_PASSWORD", "SIGN_IN_URL", "SIGN_IN_AUDIENCE",
            "LINKS_BASE_URL", "MASTER_KEYS"})
    void check_settingMissing_isFoundOnce(Setting setting) {
        assertEquals(List.of(setting), refused(Map.of(setting, "")));
    }

    @ParameterizedTest
    @CsvSource({
            "PROFILE, dev", "PROFILE, 'prod,dev'",
            "DATABASE_URL, jdbc:postgresql://db/rapport", "DATABASE_URL, postgresql://app:secret@localhost/rapport",
            "DATABASE_URL, postgresql://localhost", "DATABASE_URL, postgresql://db.example.org/rapport",
            "DATABASE_URL, postgresql://db.example.org/rapport?sslmode=prefer",
            "DATABASE_URL, postgresql://db.example.org/rapport?sslmode=verify-full",
            "DATABASE_OWNER, rapport_app",
            "DATABASE_PASSWORD, rapport", "DATABASE_PASSWORD, aaaaaaaaaaaaaaaa", "DATABASE_PASSWORD, rapport_app-2026",
            "DATABASE_PASSWORD, ThePassword1234", "DATABASE_USER, rapport app", "DATABASE_USER, 'app\"'", "DATABASE_USER, 1app",
            "DATABASE_CONNECTIONS, 3", "DATABASE_CONNECTIONS, 65", "DATABASE_CONNECTIONS, many",
            "SIGN_IN_URL, http://login.example.org/realms/rapport", "SIGN_IN_URL, login.example.org", "SIGN_IN_URL, 'https://a b'",
            "SIGN_IN_AUDIENCE, any",
            "LINKS_BASE_URL, http://desk.example.org", "LINKS_BASE_URL, https://desk.example.org/",
            "CORS_ORIGINS, *", "CORS_ORIGINS, 'https://app.example.org, /.*/'", "CORS_ORIGINS, '/https://[a-z.]+/'", "CORS_ORIGINS, '/(/'",
            "CORS_ORIGINS, null",
            "PHONE_REGION, AUS", "PHONE_REGION, au", "PHONE_REGION, 61",
            "LINKS_LONGEST, PT-1H", "LINKS_LONGEST, PT0S", "LINKS_LONGEST, P3651D", "LINKS_LONGEST, for ever",
            "RATE_LIMIT_REQUESTS, 0", "RATE_LIMIT_REQUESTS, -1", "RATE_LIMIT_REQUESTS, 1e9", "RATE_LIMIT_WINDOW, PT0S", "RATE_LIMIT_WINDOW, PT-1M",
            "PORT, 0", "PORT, 65536", "PORT, http", "MANAGEMENT_PORT, 0", "MANAGEMENT_PORT, 70000",
            "MASTER_KEYS, /T/rPJJQt5dKm1KLaWNjIaRhtV71W3vq/YCamp6SW3k=", "MASTER_KEYS, k1:c2hvcnQ=", "MASTER_KEYS, k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "PROXY, true", "TRUST_ALL, true"})
    void check_unsafeValue_isFound(Setting setting, String value) {
        assertEquals(List.of(setting), refused(Map.of(setting, value)));
    }

    @Test
    void check_onePasswordForBothRoles_isFound() {
        assertEquals(List.of(Setting.DATABASE_OWNER_PASSWORD), refused(Map.of(Setting.DATABASE_PASSWORD, GOOD.get(Setting.DATABASE_OWNER_PASSWORD))));
    }

    @Test
    void check_onePortForBoth_isFound() {
        assertEquals(List.of(Setting.MANAGEMENT_PORT), refused(Map.of(Setting.PORT, "8443", Setting.MANAGEMENT_PORT, "8443")));
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_USER, Rapport-App", "PHONE_REGION, DE", "LINKS_LONGEST, P14D", "LINKS_LONGEST, 720h", "RATE_LIMIT_REQUESTS, 1000000",
            "RATE_LIMIT_WINDOW, 30s", "PORT, 8443", "MANAGEMENT_PORT, 65535", "DATABASE_PASSWORD, Ap1-'Lm55'-$$-vB33"})
    void check_safeValue_isGood(Setting setting, String value) {
        assertEquals(List.of(), refused(Map.of(setting, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost/rapport", "postgresql://127.0.0.1:5433/rapport", "postgresql://[::1]/rapport",
            "postgresql://db/rapport?sslmode=disable", "postgresql://db/rapport?connectTimeout=3&sslmode=require"})
    void check_databaseNearOrItsWayChosen_isGood(String url) {
        assertEquals(List.of(), refused(Map.of(Setting.DATABASE_URL, url)));
    }

    @Test
    void check_browserApplicationsListed_isGood() {
        assertEquals(List.of(), refused(Map.of(Setting.CORS_ORIGINS, "https://app.example.org,/https://[a-z]+[.]example[.]org/")));
    }

    @Test
    void check_proxiesListed_isGood() {
        assertEquals(List.of(), refused(Map.of(Setting.PROXY, "true", Setting.TRUSTED_PROXIES, "10.0.0.7")));
    }

    @ParameterizedTest
    @CsvSource({"MAIL_HOST, mail.example.org:587", "MAIL_HOST, smtp://mail.example.org", "MAIL_FROM, ''", "MAIL_FROM, desk", "MAIL_PORT, 0",
            "MAIL_START_TLS, OPTIONAL", "MAIL_START_TLS, DISABLED", "MAIL_PASSWORD, ''"})
    void check_mailUnsafe_isFound(Setting setting, String value) {
        assertEquals(List.of(setting), refused(mail(setting, value)));
    }

    @ParameterizedTest
    @CsvSource({"MAIL_HOST, localhost, DISABLED", "MAIL_TLS, true, DISABLED", "MAIL_PORT, 25, REQUIRED"})
    void check_mailSafe_isGood(Setting setting, String value, String startTls) {
        var settings = mail(setting, value);
        settings.put(Setting.MAIL_START_TLS, startTls);
        assertEquals(List.of(), refused(settings));
    }

    @Test
    void check_mailWithoutAWordOnTls_isGood() {
        var settings = mail(Setting.MAIL_FROM, "desk@example.org");
        settings.remove(Setting.MAIL_START_TLS);
        assertEquals(List.of(), refused(settings));
    }

    private static Map<Setting, String> mail(Setting setting, String value) {
        var settings = new HashMap<>(Map.of(Setting.MAIL_HOST, "mail.example.org", Setting.MAIL_FROM, "desk@example.org",
                Setting.MAIL_USER, "desk", Setting.MAIL_PASSWORD, "a password", Setting.MAIL_START_TLS, "REQUIRED"));
        settings.put(setting, value);
        return settings;
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL_HOST", "MAIL_PORT", "MAIL_START_TLS", "MAIL_TLS", "DATABASE_CONNECTIONS", "RATE_LIMIT_WINDOW", "PORT"})
    void check_settingEmpty_isFoundOnce(Setting setting) {
        assertEquals(List.of(setting), refused(Map.of(setting, "")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL_HOST", "MAIL_PORT", "MAIL_START_TLS", "MAIL_TLS"})
    void check_variableEmpty_isFoundOnce(Setting setting) throws IOException {
        var properties = new Properties();
        try (var product = Setting.class.getResourceAsStream("/application.properties")) {
            properties.load(product);
        }
        var presets = new HashMap<String, String>();
        properties.forEach((name, value) -> presets.put("" + name, "" + value));
        var set = new HashMap<String, String>();
        GOOD.forEach((known, value) -> set.put(known.property(), value));
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withSources(new PropertiesConfigSource(presets, "product", 100), new PropertiesConfigSource(set, "test", 200),
                        new EnvConfigSource(Map.of(setting.variable(), ""), 300)).build();
        assertEquals(List.of(setting), SettingsCheck.findings(config).stream().map(SettingsCheck.Finding::setting).toList());
    }

    @Test
    void check_providerOnThisMachine_isGoodWithoutTls() {
        assertEquals(List.of(), refused(Map.of(Setting.SIGN_IN_URL, "http://localhost:8180/realms/rapport")));
    }

    @Test
    void finding_asText_saysSettingReasonAndAction() {
        var settings = new HashMap<>(GOOD);
        settings.put(Setting.DATABASE_OWNER, "rapport_app");
        assertEquals("RAPPORT_DATABASE_OWNER is the role the application works as, so that nothing would protect the journal."
                + " Use two roles; the first migration creates RAPPORT_DATABASE_USER (rapport_app).",
                findings(settings).get(0).toString());
    }

    @Test
    void settings_namesAndMeanings_areTold() {
        assertEquals(Setting.values().length, Arrays.stream(Setting.values()).map(Setting::variable).distinct().count());
        assertEquals(List.of(), Arrays.stream(Setting.values()).filter(setting -> !setting.meaning().endsWith(".")).toList());
    }

    private static List<Setting> refused(Map<Setting, String> changes) {
        var settings = new HashMap<>(GOOD);
        settings.putAll(changes);
        return findings(settings).stream().map(SettingsCheck.Finding::setting).toList();
    }

    private static List<SettingsCheck.Finding> findings(Map<Setting, String> settings) {
        var properties = new HashMap<String, String>();
        settings.forEach((setting, value) -> properties.put(setting.property(), value));
        return SettingsCheck.findings(new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(properties, "test", 100)).build());
    }
}
