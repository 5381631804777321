package dev.rapport.serve.need;

import java.time.Instant;
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
                .chain(calendar -> letters.write(item, "promise-at-risk",
                        address -> slots(reference, measure, address.inWords(newTime, calendar.time().zone()), address.language()), actor));
    }

    private static Map<String, String> slots(String reference, Measure measure, String newTime, String language) {
        var ofDesk = Languages.best(language, Languages.OF_DESK);
        return Map.of("reference", reference, "promise", Languages.words("measures", ofDesk).getString(measure.name()),
                "newTime", newTime);
    }
}
