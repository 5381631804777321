package dev.rapport.ground.start;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import dev.rapport.ground.problem.Patterns;
import io.quarkus.runtime.configuration.DurationConverter;

/** What the rules of {@link SettingsCheck} ask of the settings in force. */
record Settings(Config config) {
    private static final int PASSWORD = 12;
    private static final int DIFFERENT_CHARACTERS = 6;
    /** An origin that no operator means; a pattern that matches it matches any. */
    private static final String STRANGER = "https://stranger.invalid";

    String of(Setting setting) {
        return config.getOptionalValue(setting.property(), String.class).map(String::strip).orElse("");
    }

    boolean has(Setting setting) {
        return !of(setting).isEmpty();
    }

    /** The framework takes an empty value for none, or ends the start without a word of ours. */
    boolean isEmpty(Setting setting) {
        var value = config.getConfigValue(setting.property()).getValue();
        return value != null && value.isBlank();
    }

    boolean is(Setting setting, String value) {
        return of(setting).equalsIgnoreCase(value);
    }

    boolean same(Setting one, Setting other) {
        return has(one) && of(one).equals(of(other));
    }

    DatabaseAddress database() {
        return new DatabaseAddress(of(Setting.DATABASE_URL));
    }

    /** A value that nobody set is the preset one; an empty one is set. */
    boolean isBetween(Setting setting, int least, int most) {
        var text = ofOrPreset(setting);
        return text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    /** As ISO 8601 writes it, or as the framework reads it too: a number of seconds, or one with its unit. */
    boolean isBetween(Setting setting, Duration least, Duration most) {
        try {
            var duration = DurationConverter.parseDuration(ofOrPreset(setting));
            return duration != null && duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** A name that needs no care in SQL once it is quoted. */
    boolean isRoleName(Setting role) {
        return ofOrPreset(role).matches("[A-Za-z_][A-Za-z0-9_.-]{0,62}");
    }

    boolean isPhoneRegion(Setting region) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(of(region));
    }

    private String ofOrPreset(Setting setting) {
        return has(setting) || isEmpty(setting) ? of(setting) : setting.preset();
    }

    /** Short, of few different characters, or made of a name that everybody tries first. */
    boolean isWeak(Setting password, Setting user) {
        var text = of(password).toLowerCase(Locale.ROOT);
        return text.length() < PASSWORD || text.chars().distinct().count() < DIFFERENT_CHARACTERS
                || has(user) && text.contains(of(user).toLowerCase(Locale.ROOT)) || text.matches(".*(password|changeme|change-me|secret).*");
    }

    /** Plain http is good only to this machine. */
    boolean isOpenToEavesdroppers(Setting address) {
        if (!has(address)) {
            return false;
        }
        var uri = uri(of(address));
        var safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri.getHost());
        return !safe || uri.getHost() == null;
    }

    boolean isHostName(Setting host) {
        return of(host).matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");
    }

    boolean isMailAddress(Setting address) {
        return of(address).matches(Patterns.EMAIL);
    }

    /** What customers are told is read by nobody between here and the mail server. */
    boolean isMailReadOnItsWay() {
        return has(Setting.MAIL_HOST) && !isLoopback(of(Setting.MAIL_HOST)) && !is(Setting.MAIL_TLS, "true")
                && has(Setting.MAIL_START_TLS) && !is(Setting.MAIL_START_TLS, "REQUIRED");
    }

    boolean letsAnyOriginIn(Setting origins) {
        return Arrays.stream(of(origins).split(",")).map(String::strip).anyMatch(Settings::letsAnyIn);
    }

    private static boolean letsAnyIn(String origin) {
        if (origin.length() < 2 || !origin.startsWith("/") || !origin.endsWith("/")) {
            return origin.equals("*") || origin.equals("null");
        }
        try {
            return Pattern.compile(origin.substring(1, origin.length() - 1)).matcher(STRANGER).matches();
        } catch (PatternSyntaxException unreadable) {
            return true;
        }
    }

    static boolean isLoopback(@Nullable String host) {
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }

    static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }
}
