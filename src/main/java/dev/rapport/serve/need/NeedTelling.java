package dev.rapport.serve.need;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.Messages;
import dev.rapport.ground.notice.NewMessage;
import dev.rapport.ground.problem.Languages;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.promise.Telling;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.customer.Address;
import dev.rapport.serve.customer.Addresses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to the customers of needs that a promise will be kept later. */
@ApplicationScoped
class NeedTelling implements Telling {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Addresses addresses;
    private final Calendars calendars;
    private final Messages messages;

    NeedTelling(Addresses addresses, Calendars calendars, Messages messages) {
        this.addresses = addresses;
        this.calendars = calendars;
        this.messages = messages;
    }

    @Override
    public String itemType() {
        return Need.TYPE;
    }

    @Override
    public Uni<Boolean> tell(Subject item, String reference, Measure measure, Instant newTime, Actor actor) {
        return addresses.ofCustomer(Objects.requireNonNull(item.customerId()), actor.at())
                .chain(found -> calendars.ofTeam(Objects.requireNonNull(item.teamId()))
                        .chain(calendar -> write(found, item, reference, measure, newTime.atZone(calendar.time().zone()), actor))
                        .replaceWith(!found.isEmpty()));
    }

    private Uni<Void> write(List<Address> addresses, Subject item, String reference, Measure measure, ZonedDateTime newTime, Actor actor) {
        var all = Uni.createFrom().voidItem();
        for (var address : addresses) {
            all = all.chain(() -> messages.queue(new NewMessage(item, address.email(), NewMessage.E_MAIL, address.language(), "promise-at-risk",
                    Map.of("reference", reference, "promise", inWords(measure, address.language()), "newTime", inWords(newTime, address.language()))), actor).replaceWithVoid());
        }
        return all;
    }

    private static String inWords(Measure measure, String language) {
        return ResourceBundle.getBundle("measures", Languages.best(language, Languages.OF_DESK), OWN_LANGUAGE_ONLY).getString(measure.name());
    }

    private static String inWords(ZonedDateTime time, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language)).format(time);
    }
}
