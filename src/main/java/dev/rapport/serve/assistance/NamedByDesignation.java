package dev.rapport.serve.assistance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.PersonQueries;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.calendar.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom and what a designation names: there and active when it is named; what ended afterwards stays named. */
@ApplicationScoped
class NamedByDesignation {
    private final DesignationRepository designations;
    private final PersonQueries people;
    private final TeamQueries teams;
    private final Calendars calendars;
    private final Codes codes;

    NamedByDesignation(DesignationRepository designations, PersonQueries people, TeamQueries teams, Calendars calendars, Codes codes) {
        this.designations = designations;
        this.people = people;
        this.teams = teams;
        this.calendars = calendars;
        this.codes = codes;
    }

    /** @param before what it named until now; null for a new one, as is its id */
    Uni<Void> require(DesignationDetails wanted, @Nullable DesignationDetails before, @Nullable UUID id) {
        return people.requireActive(unless(before == null ? null : before.personId(), wanted.personId()), "/personId")
                .chain(() -> teams.requireActive(unless(before == null ? null : before.teamId(), wanted.teamId()), "/teamId"))
                .chain(() -> requireCalendar(unless(before == null ? null : before.calendarId(), wanted.calendarId())))
                .chain(() -> requireAbove(unless(before == null ? null : before.aboveId(), wanted.aboveId()), id))
                .chain(() -> codes.requireAll(Codes.LIMITATION_REASONS, added(wanted, before)));
    }

    private Uni<Void> requireCalendar(@Nullable UUID id) {
        return id == null ? Uni.createFrom().voidItem() : calendars.current(id).onFailure(Refusal.class)
                .transform(none -> Refusal.at("/calendarId", ErrorCode.REFERENCE_UNKNOWN, "There is no such calendar.")).replaceWithVoid();
    }

    private Uni<Void> requireAbove(@Nullable UUID above, @Nullable UUID id) {
        return above == null ? Uni.createFrom().voidItem() : designations.requireAbove(id, above);
    }

    private static Map<String, String> added(DesignationDetails wanted, @Nullable DesignationDetails before) {
        var known = before == null ? Set.<String>of() : reasons(before);
        return reasons(wanted).stream().filter(key -> !known.contains(key)).collect(Collectors.toMap(key -> key, key -> "/limitationReasons"));
    }

    private static Set<String> reasons(DesignationDetails details) {
        return details.limitationReasons() == null ? Set.of() : details.limitationReasons();
    }

    private static @Nullable UUID unless(@Nullable UUID known, @Nullable UUID wanted) {
        return wanted == null || wanted.equals(known) ? null : wanted;
    }
}
