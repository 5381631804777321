package dev.rapport.serve.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Languages;

/**
 * Where the desk writes to.
 *
 * @param language of who reads it (BCP 47)
 * @param zone where the customer is; none where it is that of the desk
 */
public record Address(String email, String language, @Nullable String zone) {

    /** English of no country has the day before the month, which is understood in all of them. */
    private static final Locale ENGLISH = Locale.UK;

    /** A time as it is written there, unless the rest of the letter is in another language. */
    public String inWords(Instant time, ZoneId ofDesk) {
        var own = Locale.forLanguageTag(language);
        var spoken = Languages.best(language, Languages.OF_DESK);
        var locale = own.getLanguage().equals(spoken.getLanguage()) ? own : spoken;
        return new DateTimeFormatterBuilder().appendLocalized(FormatStyle.FULL, FormatStyle.SHORT).appendPattern(" zzz")
                .toFormatter(locale.equals(Locale.ENGLISH) ? ENGLISH : locale)
                .format(time.atZone(zone == null ? ofDesk : ZoneId.of(zone)));
    }
}
