package dev.rapport.serve.need;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
        var ofDesk = Languages.best(language, Languages.OF_DESK);
        return Map.of("reference", reference, "promise", Languages.words("measures", ofDesk).getString(measure.name()),
                "newTime", inWords(newTime, Locale.forLanguageTag(language), ofDesk));
    }

    /** As it is written where the customer is, unless the rest of the letter is in another language. */
    private static String inWords(ZonedDateTime time, Locale own, Locale ofDesk) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(own.getLanguage().equals(ofDesk.getLanguage()) ? own : ofDesk).format(time);
    }
}
