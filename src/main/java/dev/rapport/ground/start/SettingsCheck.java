package dev.rapport.ground.start;

import static dev.rapport.ground.start.Setting.CORS_ORIGINS;
import static dev.rapport.ground.start.Setting.DATABASE_CONNECTIONS;
import static dev.rapport.ground.start.Setting.DATABASE_OWNER;
import static dev.rapport.ground.start.Setting.DATABASE_OWNER_PASSWORD;
import static dev.rapport.ground.start.Setting.DATABASE_PASSWORD;
import static dev.rapport.ground.start.Setting.DATABASE_URL;
import static dev.rapport.ground.start.Setting.DATABASE_USER;
import static dev.rapport.ground.start.Setting.LINKS_BASE_URL;
import static dev.rapport.ground.start.Setting.LINKS_LONGEST;
import static dev.rapport.ground.start.Setting.MAIL_FROM;
import static dev.rapport.ground.start.Setting.MAIL_HOST;
import static dev.rapport.ground.start.Setting.MAIL_PASSWORD;
import static dev.rapport.ground.start.Setting.MAIL_PORT;
import static dev.rapport.ground.start.Setting.MAIL_START_TLS;
import static dev.rapport.ground.start.Setting.MAIL_TLS;
import static dev.rapport.ground.start.Setting.MAIL_USER;
import static dev.rapport.ground.start.Setting.MANAGEMENT_PORT;
import static dev.rapport.ground.start.Setting.MASTER_KEYS;
import static dev.rapport.ground.start.Setting.PHONE_REGION;
import static dev.rapport.ground.start.Setting.PORT;
import static dev.rapport.ground.start.Setting.PROFILE;
import static dev.rapport.ground.start.Setting.PROXY;
import static dev.rapport.ground.start.Setting.RATE_LIMIT_REQUESTS;
import static dev.rapport.ground.start.Setting.RATE_LIMIT_WINDOW;
import static dev.rapport.ground.start.Setting.SIGN_IN_AUDIENCE;
import static dev.rapport.ground.start.Setting.SIGN_IN_URL;
import static dev.rapport.ground.start.Setting.TRUSTED_PROXIES;
import static dev.rapport.ground.start.Setting.TRUST_ALL;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.Config;

import dev.rapport.ground.crypto.MasterKeys;

/**
 * Refuses to start with settings that are missing or unsafe, each with the recommended action, before anything
 * listens or connects.
 */
public final class SettingsCheck {
    private static final String PASSWORD = "Set it to 16 random characters or more, such as the output of: openssl rand -base64 24";
    private static final String NEW_MASTER_KEY = "Set it to the output of: echo \"k1:$(openssl rand -base64 32)\", and keep a copy in a safe place.";
    private static final int MOST_PORT = 65_535;
    private static final String NO_PORT = "is no number from 1 to 65535";

    /** In this order they are told; a rule that looks at a value says nothing where the value is missing. */
    private static final List<Rule> RULES = List.of(
            rule(PROFILE, settings -> !settings.is(PROFILE, "prod"),
                    "is not prod, so that settings for development would apply", "Remove it."),

            missing(DATABASE_URL, "Set it to postgresql://<host>:5432/<database>?sslmode=verify-full&sslrootcert=<file>"),
            rule(DATABASE_URL, settings -> settings.has(DATABASE_URL) && !settings.database().isReadable(),
                    "is not postgresql://<host>:<port>/<database>", "Write it so, with user and password in their own variables."),
            rule(DATABASE_URL, settings -> settings.database().isRemoteWithoutSslMode(),
                    "names another host and does not say how the way there is protected",
                    "Add ?sslmode=verify-full&sslrootcert=<file>, or ?sslmode=disable where nobody else is on the network between."),
            rule(DATABASE_URL, settings -> settings.database().verifiesWithoutAuthority(),
                    "asks to verify the database's certificate and does not say against what",
                    "Add &sslrootcert=<PEM file of its certificate authority>."),
            missing(DATABASE_OWNER, "Set it to the role that owns the database, another one than " + DATABASE_USER.variable() + "."),
            rule(DATABASE_OWNER, settings -> settings.same(DATABASE_OWNER, DATABASE_USER),
                    "is the role the application works as, so that nothing would protect the journal",
                    "Use two roles; the first migration creates " + DATABASE_USER.variable() + " (" + DATABASE_USER.preset() + ")."),
            rule(DATABASE_USER, settings -> !settings.isRoleName(DATABASE_USER),
                    "is no name of letters, digits, _, - and .", "Use such a name, at most 63 characters long."),
            missing(DATABASE_PASSWORD, PASSWORD),
            weak(DATABASE_PASSWORD, DATABASE_USER),
            missing(DATABASE_OWNER_PASSWORD, "Set it to the password of " + DATABASE_OWNER.variable() + "."),
            weak(DATABASE_OWNER_PASSWORD, DATABASE_OWNER),
            rule(DATABASE_OWNER_PASSWORD, settings -> settings.same(DATABASE_OWNER_PASSWORD, DATABASE_PASSWORD),
                    "is the application's password too, so that the application could sign in as owner", PASSWORD),
            rule(DATABASE_CONNECTIONS, settings -> !settings.isBetween(DATABASE_CONNECTIONS, 4, 64),
                    "is not a number from 4 to 64", "Leave it at 16; more replicas bring more than more connections."),

            missing(SIGN_IN_URL, "Set it to the issuer of your OpenID Connect provider, such as https://<host>/realms/rapport."),
            rule(SIGN_IN_URL, settings -> settings.isOpenToEavesdroppers(SIGN_IN_URL),
                    "is no https address, so that anybody on the way could hand out keys", "Use https."),
            rule(SIGN_IN_AUDIENCE, settings -> !settings.has(SIGN_IN_AUDIENCE) || settings.is(SIGN_IN_AUDIENCE, "any"),
                    "takes tokens that were made for other services", "Set it to the audience your provider writes, such as rapport."),

            missing(LINKS_BASE_URL, "Set it to the https address under which customers reach this service."),
            rule(LINKS_BASE_URL, settings -> settings.isOpenToEavesdroppers(LINKS_BASE_URL),
                    "is no https address, so that anybody on the way could use customers' links", "Use https."),
            rule(LINKS_BASE_URL, settings -> settings.of(LINKS_BASE_URL).endsWith("/"), "ends with a slash", "Leave the slash out."),
            rule(LINKS_LONGEST, settings -> !settings.isBetween(LINKS_LONGEST, Duration.ofMinutes(1), Duration.ofDays(3_650)),
                    "is not from PT1M to P3650D, so that no link could be made or none would end", "Leave it at " + LINKS_LONGEST.preset() + "."),
            missing(MASTER_KEYS, NEW_MASTER_KEY),
            rule(MASTER_KEYS, settings -> settings.has(MASTER_KEYS) && !MasterKeys.areReadable(settings.of(MASTER_KEYS)),
                    "is not id:base64 of 32 random bytes, or several of them with commas between", NEW_MASTER_KEY),
            empty(MAIL_HOST, "Set it to the name of your mail server, or remove it to send nothing."),
            rule(MAIL_HOST, settings -> settings.has(MAIL_HOST) && !settings.isHostName(MAIL_HOST),
                    "is no name of a host", "Write the name alone, and the port in " + MAIL_PORT.variable() + "."),
            rule(MAIL_PORT, settings -> !settings.isBetween(MAIL_PORT, 1, MOST_PORT), NO_PORT, "Leave it at " + MAIL_PORT.preset() + "."),
            rule(MAIL_FROM, settings -> settings.has(MAIL_HOST) && !settings.isMailAddress(MAIL_FROM),
                    "is no address, so that customers could not answer", "Set it to the desk's address, such as desk@example.org."),
            empty(MAIL_START_TLS, "Remove it, or set it to " + MAIL_START_TLS.preset() + "."),
            empty(MAIL_TLS, "Remove it, or set it to true or false."),
            rule(MAIL_START_TLS, Settings::isMailReadOnItsWay,
                    "lets anybody on the way read what customers are told", "Remove it, or set " + MAIL_TLS.variable() + " to true."),
            rule(MAIL_PASSWORD, settings -> settings.has(MAIL_USER) != settings.has(MAIL_PASSWORD),
                    "and " + MAIL_USER.variable() + " belong together, and one is missing", "Set both or none."),
            rule(PHONE_REGION, settings -> settings.has(PHONE_REGION) && !settings.isPhoneRegion(PHONE_REGION),
                    "is no country, so that no number without its country could be read",
                    "Write its two letters of ISO 3166 in capitals, such as AU."),
            rule(RATE_LIMIT_REQUESTS, settings -> !settings.isBetween(RATE_LIMIT_REQUESTS, 1, 999_999_999),
                    "is no number from 1, so that nobody could call", "Leave it at " + RATE_LIMIT_REQUESTS.preset() + "."),
            rule(RATE_LIMIT_WINDOW, settings -> !settings.isBetween(RATE_LIMIT_WINDOW, Duration.ofSeconds(1), Duration.ofDays(1)),
                    "is not from PT1S to P1D", "Leave it at " + RATE_LIMIT_WINDOW.preset() + "."),
            rule(PORT, settings -> !settings.isBetween(PORT, 1, MOST_PORT), NO_PORT, "Leave it at " + PORT.preset() + "."),
            rule(MANAGEMENT_PORT, settings -> !settings.isBetween(MANAGEMENT_PORT, 1, MOST_PORT), NO_PORT,
                    "Leave it at " + MANAGEMENT_PORT.preset() + "."),
            rule(MANAGEMENT_PORT, settings -> settings.same(MANAGEMENT_PORT, PORT),
                    "is the port of the API too", "Use two ports, such as " + PORT.preset() + " and " + MANAGEMENT_PORT.preset() + "."),
            rule(CORS_ORIGINS, settings -> settings.letsAnyOriginIn(CORS_ORIGINS),
                    "lets pages of any origin call the API", "List the origins of your own applications."),
            rule(PROXY, settings -> settings.is(PROXY, "true") && !settings.has(TRUSTED_PROXIES),
                    "lets callers choose the address that limits and logs see",
                    "Set " + TRUSTED_PROXIES.variable() + " to the addresses of your proxies."),
            rule(TRUST_ALL, settings -> settings.is(TRUST_ALL, "true"),
                    "takes any certificate of the database and the sign-in provider", "Remove it; add your authority's certificate instead."));

    private SettingsCheck() {
    }

    /** Ends the process with code 1 and a line per finding where there is any. */
    public static void exitUnlessSafe(Config config) {
        var findings = findings(config);
        if (!findings.isEmpty()) {
            System.err.println(text(findings));
            System.exit(1);
        }
    }

    /** What is missing or unsafe; empty where the application may start. */
    static List<Finding> findings(Config config) {
        var settings = new Settings(config);
        return RULES.stream().filter(rule -> rule.broken().test(settings)).map(Rule::finding).toList();
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(finding -> "\n- " + finding)
                .collect(Collectors.joining("", "Rapport did not start. Settings to correct: " + findings.size(), ""));
    }

    private static Rule rule(Setting setting, Predicate<Settings> broken, String why, String action) {
        return new Rule(broken, new Finding(setting, why, action));
    }

    private static Rule missing(Setting setting, String action) {
        return rule(setting, settings -> !settings.has(setting), "is missing", action);
    }

    /** For what the framework reads by itself, and where it takes no value but not an empty one. */
    private static Rule empty(Setting setting, String action) {
        return rule(setting, settings -> settings.isEmpty(setting), "is empty", action);
    }

    private static Rule weak(Setting password, Setting user) {
        return rule(password, settings -> settings.has(password) && settings.isWeak(password, user), "can be guessed", PASSWORD);
    }

    private record Rule(Predicate<Settings> broken, Finding finding) {
    }

    /** A setting to correct. */
    record Finding(Setting setting, String why, String action) {
        @Override
        public String toString() {
            return setting.variable() + " " + why + ". " + action;
        }
    }
}
