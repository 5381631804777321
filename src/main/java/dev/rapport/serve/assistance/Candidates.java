package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.serve.need.AssistedNeed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up who of those who may be asked is there at the moment. */
@ApplicationScoped
class Candidates {
    private final DesignationRepository designations;
    private final TeamQueries teams;
    private final Absences absences;
    private final Calendars calendars;

    Candidates(DesignationRepository designations, TeamQueries teams, Absences absences, Calendars calendars) {
        this.designations = designations;
        this.teams = teams;
        this.absences = absences;
        this.calendars = calendars;
    }

    /** Who is asked for assistance with the need, or a refusal that says what is missing. */
    Uni<Asked> choose(AssistedNeed need, NewAssistance request, Actor actor) {
        return teams.upwards(need.teamId())
                .chain(up -> designations.current(up)
                        .chain(found -> candidates(found, actor.at()))
                        .map(found -> Choosing.mostSpecific(found, request.wanted(need.kind(), up, actor)).asked()));
    }

    /** Who is asked in place of who was until now: the nearest above them who is able. */
    Uni<Asked> above(AssistanceRequest request, AssistedNeed need, Actor actor) {
        return designations.above(request.asked().designationId())
                .chain(found -> candidates(found, actor.at()))
                .map(found -> Choosing.nearest(found, request.wanted(need.kind(), actor)).asked());
    }

    /** Who of those who see the item is on call for its team at the instant, of the nearest team first, or stands in for them. */
    Uni<@Nullable UUID> onCall(Subject item, Instant at) {
        return teams.upwards(Objects.requireNonNull(item.teamId())).chain(up -> designations.onCall(up)
                .chain(found -> candidates(found, at))
                .chain(found -> seeing(found, item))
                .map(found -> Choosing.onCall(found, up)));
    }

    private Uni<List<Candidate>> seeing(List<Candidate> found, Subject item) {
        var there = found.stream().map(Candidate::there).filter(Objects::nonNull).collect(Collectors.toSet());
        return teams.whoSee(there, item.itemId(), Objects.requireNonNull(item.teamId()))
                .map(all -> found.stream().filter(each -> each.there() != null && all.contains(each.there())).toList());
    }

    private Uni<List<Candidate>> candidates(List<Designation> found, Instant at) {
        var people = found.stream().map(Designation::personId).collect(Collectors.toSet());
        return absences.standIns(people, at)
                .chain(standIns -> absences.awayUntil(people, at)
                        .chain(away -> opening(found, at).map(opening -> candidates(found, standIns, away, opening))));
    }

    private static List<Candidate> candidates(List<Designation> found, Map<UUID, UUID> standIns, Map<UUID, Instant> away, Map<UUID, Instant> opening) {
        return found.stream().map(each -> {
            var backAt = away.get(each.personId());
            var standIn = standIns.get(each.personId());
            return each.candidate(backAt != null && each.personId().equals(standIn) ? null : standIn, backAt,
                    each.calendarId() == null ? null : opening.get(each.calendarId()));
        }).toList();
    }

    /** Of the calendars that are closed, when they open again. */
    private Uni<Map<UUID, Instant>> opening(List<Designation> found, Instant at) {
        var ids = found.stream().map(Designation::calendarId).filter(Objects::nonNull).distinct().toList();
        return Multi.createFrom().iterable(ids).onItem().transformToUniAndConcatenate(calendars::current).collect().asList()
                .map(all -> all.stream().filter(each -> each.time().nextWorking(at).isAfter(at))
                        .collect(Collectors.toMap(CalendarVersion::calendarId, each -> each.time().nextWorking(at))));
    }
}
