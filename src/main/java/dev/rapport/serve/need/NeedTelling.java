package dev.rapport.serve.need;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.Languages;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.promise.Telling;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.customer.CustomerLetters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to the customers of needs that a promise will be kept later. */
@ApplicationScoped
class NeedTelling implements Telling {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Calendars calendars;
    private final CustomerLetters letters;

    NeedTelling(Calendars calendars, CustomerLetters letters) {
        this.calendars = calendars;
        this.letters = letters;
    }

    @Override
    public String itemType() {
        return Need.TYPE;
    }

    @Override
    public Uni<Boolean> tell(Subject item, String reference, Measure measure, Instant newTime, Actor actor) {
        return calendars.ofTeam(Objects.requireNonNull(item.teamId()))
                .map(calendar -> newTime.atZone(calendar.time().zone()))
                .chain(time -> letters.write(item, "promise-at-risk", language -> slots(reference, measure, time, language), actor));
    }

    private static Map<String, String> slots(String reference, Measure measure, ZonedDateTime newTime, String language) {
        return Map.of("reference", reference, "promise", inWords(measure, language), "newTime", inWords(newTime, language));
    }

    private static String inWords(Measure measure, String language) {
        return ResourceBundle.getBundle("measures", Languages.best(language, Languages.OF_DESK), OWN_LANGUAGE_ONLY).getString(measure.name());
    }

    private static String inWords(ZonedDateTime time, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language)).format(time);
    }
}
